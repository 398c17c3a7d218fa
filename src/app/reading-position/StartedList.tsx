import { directionOf } from "#model/language.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./StartedList.module.css";
import { begun } from "./position.ts";
import { usePlaces } from "./use-position.ts";

/** The articles that were begun and not finished. */
export function StartedList() {
  const words = useWords();
  const places = begun(usePlaces());
  if (places.length === 0) return null;
  return (
    <nav aria-label={words.continueReading} className={styles.begun}>
      <h2>{words.continueReading}</h2>
      <ul>
        {places.map(({ path, headline, language }) => (
          <li key={path} lang={language} dir={directionOf(language)}>
            <PageLink to={path}>{headline}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
