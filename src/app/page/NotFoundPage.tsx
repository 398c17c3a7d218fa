import { WaysOn } from "#app/list/WaysOn.tsx";
import { useWords } from "#app/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";

/** What an address that leads nowhere shows. */
export function NotFoundPage() {
  const words = useWords();
  return (
    <>
      <Head title={words.notFound} description={words.notFoundLede} />
      <Heading lede={words.notFoundLede}>{words.notFound}</Heading>
      <WaysOn />
    </>
  );
}
