import { lastPartInWords } from "#model/dates.ts";
import type { PeriodCount } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./PeriodChart.module.css";

/** Years, or the months of a year, each with a bar for the number of its articles. */
export function PeriodChart({ periods }: { periods: readonly PeriodCount[] }) {
  const words = useWords();
  const most = Math.max(...periods.map(({ count }) => count));
  return (
    <ol className={styles.chart}>
      {periods.map(({ period, count }) => (
        <li key={period}>
          <PeriodName period={period} isEmpty={count === 0} />
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={share(count, most)} height="1" />
          </svg>
          <span>{count > 0 && words.articles(count)}</span>
        </li>
      ))}
    </ol>
  );
}

function PeriodName({ period, isEmpty }: { period: string; isEmpty: boolean }) {
  const { language } = useAppContext().masthead;
  const name = <span suppressHydrationWarning>{lastPartInWords(period, language)}</span>;
  return isEmpty ? name : <PageLink to={paths.period(period)}>{name}</PageLink>;
}

function share(count: number, most: number): number {
  return Math.round((1000 * count) / most) / 1000;
}
