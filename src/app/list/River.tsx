import { dayInWords, weekdayInWords } from "#model/dates.ts";
import type { Card } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import { groupByDay } from "./group-by-day.ts";
import hidden from "#app/style/visually-hidden.module.css";
import styles from "./River.module.css";

interface RiverProps {
  cards: readonly Card[];
  /** Whether the heading of the page names their day, so that it need not be seen again. */
  ofOneDay?: boolean;
}

/** Articles, grouped under the days on which they were published. */
export function River({ cards, ofOneDay = false }: RiverProps) {
  const { masthead } = useAppContext();
  return groupByDay(cards).map(({ day, cards: ofDay }) => (
    <section key={day} id={day} className={ofOneDay ? styles.only : styles.day}>
      <h2 className={ofOneDay ? hidden.visuallyHidden : undefined}>
        <PageLink to={paths.period(day)}>
          <span suppressHydrationWarning>{weekdayInWords(day, masthead.language)}</span>{" "}
          <span suppressHydrationWarning>{dayInWords(day, masthead.language)}</span>
        </PageLink>
      </h2>
      <div className={styles.river}>
        {ofDay.map((card) => (
          <ArticleCard key={card.path} card={card} level="river" />
        ))}
      </div>
    </section>
  ));
}
