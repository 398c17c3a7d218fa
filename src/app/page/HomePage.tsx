import { Front } from "#app/list/Front.tsx";
import { OnwardNav } from "#app/list/OnwardNav.tsx";
import { River } from "#app/list/River.tsx";
import { useReader } from "#app/data/app-context.ts";
import { ContinueReading } from "#app/list/ContinueReading.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";

// The lead and what stands beside it.
const frontCount = 4;

/** The newest articles: a front, then a river by day. */
export function HomePage() {
  const words = useWords();
  const { cards, videos, path, ...onward } = usePage("home");
  const { masthead } = useReader();
  return (
    <>
      <Head description={masthead.description} path={path} />
      {cards.length === 0 && <p>{words.noArticles}</p>}
      <Front cards={cards.slice(0, frontCount)} videos={videos} />
      <ContinueReading />
      <River cards={cards.slice(frontCount)} />
      <OnwardNav {...onward} />
    </>
  );
}
