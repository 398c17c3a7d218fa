import type { Card } from "#model/page.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import styles from "./Front.module.css";
import { VideoColumn } from "./VideoColumn.tsx";

interface FrontProps {
  /** The lead, and up to three others. */
  cards: readonly Card[];
  videos: readonly Card[];
}

// Together about as tall as the lead.
const maxVideos = 3;

/** The top of the front page: the lead article, the second ones beside it, and a column of videos. */
export function Front({ cards, videos }: FrontProps) {
  const [lead, ...seconds] = cards;
  if (!lead) return null;
  const shown = new Set(cards.map(({ path }) => path));
  const others = videos.filter(({ path }) => !shown.has(path)).slice(0, maxVideos);
  return (
    <div className={styles.front}>
      <div className={styles.lead}>
        {/* A new lead is another element: React keeps the first name of a transition. */}
        <ArticleCard key={lead.path} card={lead} level="lead" />
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
