import { dayInWords, weekdayInWords } from "#model/dates.ts";
import type { Card } from "#model/page.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import { groupByDay } from "./group-by-day.ts";
import styles from "./River.module.css";

/** Articles, grouped under the days on which they were published. */
export function River({ cards }: { cards: readonly Card[] }) {
  const { masthead } = useAppContext();
  return groupByDay(cards).map(({ day, cards: ofDay }) => (
    <section key={day} id={day} className={styles.day}>
      <h2>
        <span suppressHydrationWarning>{weekdayInWords(day, masthead.language)}</span>{" "}
        <span suppressHydrationWarning>{dayInWords(day, masthead.language)}</span>
      </h2>
      <div className={styles.river}>
        {ofDay.map((card) => (
          <ArticleCard key={card.path} card={card} level="river" />
        ))}
      </div>
    </section>
  ));
}
