import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { useDays } from "./use-days.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** A full page of articles. It stays the same when newer articles come. */
export function ListPage() {
  const words = useWords();
  const { cards, part, path, ...onward } = usePage("feed");
  const days = useDays(cards, part);
  const count = words.articles(cards.length);
  return (
    <>
      <Head title={days} description={`${days}: ${count}`} path={path} />
      <PageHeading lede={count}>{days}</PageHeading>
      <River cards={cards} />
      <NewerOlderNav {...onward} />
    </>
  );
}
