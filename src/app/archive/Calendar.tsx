import { firstWeekdayOf, shortWeekdayInWords, weekFrom, weeksOf } from "#model/calendar.ts";
import { lastPartInWords, periodInWords, weekdayInWords } from "#model/dates.ts";
import type { PeriodCount } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import hidden from "#app/style/visually-hidden.module.css";
import styles from "./Calendar.module.css";

interface CalendarProps {
  /** `2020-01` */
  month: string;
  /** Its days with articles. */
  days: readonly PeriodCount[];
}

/** A month as a table of weeks. Each day with articles says how many, and leads to them. */
export function Calendar({ month, days }: CalendarProps) {
  const { language } = useAppContext().masthead;
  const firstWeekday = firstWeekdayOf(language);
  const counts = new Map(days.map(({ period, count }) => [period, count]));
  return (
    <table className={styles.calendar}>
      <caption className={hidden.visuallyHidden} suppressHydrationWarning>
        {periodInWords(month, language)}
      </caption>
      <thead>
        <tr>
          {weekFrom(firstWeekday).map((day) => (
            <th key={day} scope="col" abbr={weekdayInWords(day, language)} suppressHydrationWarning>
              {shortWeekdayInWords(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, firstWeekday).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (
              <td key={weekday}>{day && <Day day={day} count={counts.get(day) ?? 0} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, count }: { day: string; count: number }) {
  const words = useWords();
  const { language } = useAppContext().masthead;
  const name = (
    <time dateTime={day} suppressHydrationWarning>
      {lastPartInWords(day, language)}
    </time>
  );
  if (count === 0) return name;
  return (
    <PageLink to={paths.period(day)}>
      {name} <span aria-hidden="true">{words.count(count)}</span>
      <span className={hidden.visuallyHidden}>{words.articles(count)}</span>
    </PageLink>
  );
}
