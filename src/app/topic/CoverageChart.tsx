import { periodInWords } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./CoverageChart.module.css";

type Periods = Coverage["periods"];

// In units of the viewBox. The chart is stretched to the width of the page.
const columnWidth = 10;
const columnGap = 2;
const height = 60;

/** A topic's number of articles over time, as a column chart and as a table for those who cannot see the chart. */
export function CoverageChart({ periods }: { periods: Periods }) {
  const words = useWords();
  const { masthead } = useAppContext();
  const names = periods.map(({ period }) => periodInWords(period, masthead.language));
  return (
    <figure className={styles.chart}>
      <figcaption>{words.coverageOverTime}</figcaption>
      <Columns periods={periods} />
      <p className={styles.scale} aria-hidden="true" suppressHydrationWarning>
        <span suppressHydrationWarning>{names[0]}</span>
        <span suppressHydrationWarning>{names.at(-1)}</span>
      </p>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <tbody>
            {periods.map(({ period, count }, index) => (
              <tr key={period}>
                <th scope="row" suppressHydrationWarning>
                  {names[index]}
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
  const max = Math.max(...periods.map(({ count }) => count));
  return (
    <svg
      viewBox={`0 0 ${periods.length * columnWidth} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={styles.columns}
    >
      {periods.map(({ period, count }, index) => {
        const columnHeight = Math.round((count / max) * height * 10) / 10;
        return (
          <rect
            key={period}
            x={index * columnWidth + columnGap / 2}
            y={height - columnHeight}
            width={columnWidth - columnGap}
            height={columnHeight}
          />
        );
      })}
    </svg>
  );
}
