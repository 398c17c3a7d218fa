import { dayInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { Card } from "#model/page.ts";
import { PlayIcon } from "#app/article/icons.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./VideoColumn.module.css";

/** The headlines of articles with video. */
export function VideoColumn({ cards }: { cards: readonly Card[] }) {
  const words = useWords();
  const { masthead } = useAppContext();
  if (cards.length === 0) return null;
  return (
    <section className={styles.column}>
      <h2>{words.video}</h2>
      <ul>
        {cards.map(({ path, headline, language, datePublished }) => (
          <li key={path}>
            <PlayIcon />
            <h3 lang={language} dir={directionOf(language)}>
              <PageLink to={path}>{headline}</PageLink>
            </h3>
            <time dateTime={datePublished} suppressHydrationWarning>
              {dayInWords(datePublished, masthead.language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
