import { periodInWords } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import { useAppContext, useHref } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Sparkline.module.css";

/** A topic's number of articles over time: a row of columns, each of which leads to the articles of its period. */
export function Sparkline({ periods }: Pick<Coverage, "periods">) {
  const words = useWords();
  const href = useHref();
  const { language } = useAppContext().masthead;
  const max = Math.max(...periods.map(({ count }) => count));
  return (
    <nav aria-label={words.coverageOverTime}>
      <ul className={styles.columns}>
        {periods.map(({ period, count, path, day }) => (
          <li key={period}>
            {path && (
              <a
                href={`${href(path)}#${day}`}
                aria-label={`${periodInWords(period, language)}: ${words.articles(count)}`}
                suppressHydrationWarning
              >
                <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="1" height="1" y={0.95 * (1 - count / max)} />
                </svg>
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
