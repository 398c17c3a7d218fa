import { dayInWords } from "#model/dates.ts";
import { FallbackLinks } from "#app/ui/FallbackLinks.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The page at the address of an article that is no longer published. */
export function WithdrawnPage() {
  const words = useWords();
  const { language } = useAppContext().masthead;
  const { datePublished } = usePage("withdrawn");
  const lede = words.withdrawnLede(datePublished && dayInWords(datePublished, language));
  return (
    <>
      <Head title={words.withdrawn} description={lede} />
      <PageHeading lede={lede}>{words.withdrawn}</PageHeading>
      <FallbackLinks />
    </>
  );
}
