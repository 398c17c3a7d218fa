import { dayInWords, weekdayInWords } from "#model/dates.ts";
import type { Card } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import hidden from "#app/style/visually-hidden.module.css";
import { ArticleCard } from "./ArticleCard.tsx";
import { groupByDay } from "./group-by-day.ts";
import styles from "./River.module.css";

interface RiverProps {
  cards: readonly Card[];
  /** Whether the heading of the page names their day, so that it need not be seen again. */
  ofOneDay?: boolean;
}

/** Articles, grouped under the days on which they were published. Each day leads to its own page. */
export function River({ cards, ofOneDay = false }: RiverProps) {
  return groupByDay(cards).map(({ day, cards: ofDay }) => (
    <section key={day} id={day} className={ofOneDay ? styles.only : styles.day}>
      {ofOneDay ? (
        <h2 className={hidden.visuallyHidden}>
          <DayInWords day={day} />
        </h2>
      ) : (
        <h2>
          <PageLink to={paths.period(day)}>
            <DayInWords day={day} />
          </PageLink>
        </h2>
      )}
      <div className={styles.river}>
        {ofDay.map((card) => (
          <ArticleCard key={card.path} card={card} level="river" />
        ))}
      </div>
    </section>
  ));
}

function DayInWords({ day }: { day: string }) {
  const { language } = useAppContext().masthead;
  return (
    <>
      <span suppressHydrationWarning>{weekdayInWords(day, language)}</span>{" "}
      <span suppressHydrationWarning>{dayInWords(day, language)}</span>
    </>
  );
}
