import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** A full page of articles. It stays the same when newer articles come. */
export function ListPage() {
  const words = useWords();
  const { cards, number, path, ...onward } = usePage("feed");
  return (
    <>
      <Head title={words.listPage(number)} description={words.listPageLede} path={path} />
      <PageHeading lede={words.listPageLede}>{words.listPage(number)}</PageHeading>
      <River cards={cards} />
      <NewerOlderNav {...onward} />
    </>
  );
}
