import { directionOf } from "#model/language.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./StartedList.module.css";
import { startedArticles } from "./position.ts";
import { usePositions } from "./position-store.ts";

/** Links to the articles that the reader has started and not finished. */
export function StartedList() {
  const words = useWords();
  const started = startedArticles(usePositions());
  if (started.length === 0) return null;
  return (
    <nav aria-label={words.continueReading} className={styles.started}>
      <h2>{words.continueReading}</h2>
      <ul>
        {started.map(({ path, headline, language }) => (
          <li key={path} lang={language} dir={directionOf(language)}>
            <PageLink to={path}>{headline}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
