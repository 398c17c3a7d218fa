import { periodInWords } from "#model/dates.ts";
import { Calendar } from "#app/archive/Calendar.tsx";
import { DateTrail } from "#app/archive/DateTrail.tsx";
import { MonthHeadlines } from "#app/archive/MonthHeadlines.tsx";
import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { PeriodNav } from "#app/list/PeriodNav.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import styles from "./MonthPage.module.css";
import { PageHeading } from "./PageHeading.tsx";

/** A month: its calendar and its last headlines, or a full page of earlier ones. */
export function MonthPage() {
  const words = useWords();
  const { masthead } = useAppContext();
  const { month, number, days, headlines, path, newer, older, ...beside } = usePage("month");
  const name = periodInWords(month, masthead.language);
  const title = number ? words.numberedPage(name, number) : name;
  const sum = days?.reduce((total, { count }) => total + count, 0) ?? headlines.length;
  const lede = words.articles(sum);
  return (
    <>
      <Head title={title} description={`${title}: ${lede}`} path={path} />
      <DateTrail period={month} />
      <PageHeading lede={lede}>{title}</PageHeading>
      <div className={styles.month}>
        {days && <Calendar month={month} days={days} />}
        <MonthHeadlines headlines={headlines} />
      </div>
      <NewerOlderNav {...(newer && { newer })} {...(older && { older })} />
      <PeriodNav {...beside} />
    </>
  );
}
