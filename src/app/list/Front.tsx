import type { Card } from "#model/page.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import styles from "./Front.module.css";
import { VideoColumn } from "./VideoColumn.tsx";

interface FrontProps {
  /** A lead, and up to three beside it. */
  cards: readonly Card[];
  videos: readonly Card[];
}

// As many as are about as tall as the lead.
const videoCount = 3;

/** The head of the front page: a lead article, the seconds beside it, and a column for video. */
export function Front({ cards, videos }: FrontProps) {
  const [lead, ...seconds] = cards;
  if (!lead) return null;
  const shown = new Set(cards.map(({ path }) => path));
  const others = videos.filter(({ path }) => !shown.has(path)).slice(0, videoCount);
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
      <VideoColumn cards={others} />
    </div>
  );
}
