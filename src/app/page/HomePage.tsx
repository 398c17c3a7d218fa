import { Front } from "#app/list/Front.tsx";
import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { ContinueReading } from "#app/list/ContinueReading.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";

// The lead and the cards beside it.
const frontCount = 4;

/** The front page: the newest articles at the top, then a river of older ones by day. */
export function HomePage() {
  const words = useWords();
  const { cards, videos, path, ...onward } = usePage("home");
  const { masthead } = useAppContext();
  return (
    <>
      <Head description={masthead.description} path={path} />
      {cards.length === 0 && <p>{words.noArticles}</p>}
      <Front cards={cards.slice(0, frontCount)} videos={videos} />
      <ContinueReading />
      <River cards={cards.slice(frontCount)} />
      <NewerOlderNav {...onward} />
    </>
  );
}
