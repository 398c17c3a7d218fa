import { PeriodChart } from "#app/archive/PeriodChart.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** All years of the paper, newest first. */
export function ArchivePage() {
  const words = useWords();
  const { years, path } = usePage("archive");
  return (
    <>
      <Head title={words.archive} description={words.archiveLede} path={path} />
      <PageHeading lede={words.archiveLede}>{words.archive}</PageHeading>
      {years.length > 0 ? <PeriodChart periods={years.toReversed()} /> : <p>{words.noArticles}</p>}
    </>
  );
}
