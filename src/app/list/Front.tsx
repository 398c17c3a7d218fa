import type { Card } from "#model/page.ts";
import { PlayIcon } from "#app/article/icons.tsx";
import { useWords } from "#app/data/use-words.ts";
import { ArticleCard } from "./ArticleCard.tsx";
import styles from "./Front.module.css";
import { Headlines } from "./Headlines.tsx";

interface FrontProps {
  lead: Card;
  seconds: readonly Card[];
  videos: readonly Card[];
}

/** The top of the front page: the lead article, and below it the second ones and a column of videos. */
export function Front({ lead, seconds, videos }: FrontProps) {
  const words = useWords();
  return (
    <div className={styles.front}>
      {/* A new lead is another element: React keeps the first name of a transition. */}
      <ArticleCard key={lead.path} card={lead} level="lead" />
      {seconds.length > 0 && (
        <div className={styles.seconds}>
          {seconds.map((card) => (
            <ArticleCard key={card.path} card={card} level="second" />
          ))}
        </div>
      )}
      {videos.length > 0 && <Headlines title={words.video} articles={videos} sign={<PlayIcon />} />}
    </div>
  );
}
