import { periodInWords } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import { useReader } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./CoverageChart.module.css";

type Periods = Coverage["periods"];

// Units of the drawing, which stretches to the width it is given.
const columnWidth = 10;
const columnGap = 2;
const height = 60;

/** A topic's articles over time as columns, and the same as a table for those who do not see it. */
export function CoverageChart({ periods }: { periods: Periods }) {
  const words = useWords();
  const { masthead } = useReader();
  const name = (period: string) => periodInWords(period, masthead.language);
  const first = periods[0]!;
  const last = periods.at(-1)!;
  return (
    <figure className={styles.chart}>
      <figcaption>{words.coverageOverTime}</figcaption>
      <Columns periods={periods} />
      <p className={styles.scale} aria-hidden="true" suppressHydrationWarning>
        <span suppressHydrationWarning>{name(first.period)}</span>
        <span suppressHydrationWarning>{name(last.period)}</span>
      </p>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <tbody>
            {periods.map(({ period, count }) => (
              <tr key={period}>
                <th scope="row" suppressHydrationWarning>
                  {name(period)}
                </th>
                <td>{words.articles(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Columns({ periods }: { periods: Periods }) {
  const most = Math.max(...periods.map(({ count }) => count));
  return (
    <svg
      viewBox={`0 0 ${periods.length * columnWidth} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={styles.columns}
    >
      {periods.map(({ period, count }, index) => {
        const tall = Math.round((count / most) * height * 10) / 10;
        return (
          <rect
            key={period}
            x={index * columnWidth + columnGap / 2}
            y={height - tall}
            width={columnWidth - columnGap}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
