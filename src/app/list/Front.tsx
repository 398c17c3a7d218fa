import type { Card } from "#model/page.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import styles from "./Front.module.css";

/** The head of the front page: a lead article, and up to three beside it. */
export function Front({ cards }: { cards: readonly Card[] }) {
  const [lead, ...seconds] = cards;
  if (!lead) return null;
  return (
    <div className={styles.front}>
      <div className={styles.lead}>
        <ArticleCard card={lead} level="lead" />
      </div>
      {seconds.length > 0 && (
        <div className={styles.seconds}>
          {seconds.map((card) => (
            <ArticleCard key={card.path} card={card} level="second" />
          ))}
        </div>
      )}
    </div>
  );
}
