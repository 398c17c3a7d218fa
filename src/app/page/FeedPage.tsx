import { OnwardNav } from "#app/list/OnwardNav.tsx";
import { River } from "#app/list/River.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";

/** One full page of the feed, which stays as it is. */
export function FeedPage() {
  const words = useWords();
  const { cards, number, path, ...onward } = usePage("feed");
  return (
    <>
      <Head title={words.feedPage(number)} description={words.feedPageLede} path={path} />
      <Heading lede={words.feedPageLede}>{words.feedPage(number)}</Heading>
      <River cards={cards} />
      <OnwardNav {...onward} />
    </>
  );
}
