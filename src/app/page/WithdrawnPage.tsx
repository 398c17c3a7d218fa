import { dayInWords } from "#model/dates.ts";
import { WaysOn } from "#app/ui/WaysOn.tsx";
import { useReader } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";

/** What stands at the address of an article that is not published any more. */
export function WithdrawnPage() {
  const words = useWords();
  const { language } = useReader().masthead;
  const { datePublished } = usePage("withdrawn");
  const lede = words.withdrawnLede(datePublished && dayInWords(datePublished, language));
  return (
    <>
      <Head title={words.withdrawn} description={lede} />
      <Heading lede={lede}>{words.withdrawn}</Heading>
      <WaysOn />
    </>
  );
}
