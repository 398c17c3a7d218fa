import { periodInWords } from "#model/dates.ts";
import { DateTrail } from "#app/archive/DateTrail.tsx";
import { PeriodChart } from "#app/archive/PeriodChart.tsx";
import { PeriodNav } from "#app/list/PeriodNav.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The months of a year, each with the number of its articles. */
export function YearPage() {
  const words = useWords();
  const { masthead } = useAppContext();
  const { year, months, path, ...beside } = usePage("year");
  const title = periodInWords(year, masthead.language);
  const count = words.articles(months.reduce((sum, month) => sum + month.count, 0));
  const counts = new Map(months.map((month) => [month.period, month.count]));
  const all = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  return (
    <>
      <Head title={title} description={`${title}: ${count}`} path={path} />
      <DateTrail period={year} />
      <PageHeading lede={count}>{title}</PageHeading>
      <PeriodChart periods={all.map((period) => ({ period, count: counts.get(period) ?? 0 }))} />
      <PeriodNav {...beside} />
    </>
  );
}
