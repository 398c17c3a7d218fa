import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import { PreferencesSlot } from "./PreferencesSlot.tsx";
import styles from "./Tools.module.css";

/** What stands beside the paper's name: the way to search, and the reader's preferences. */
export function Tools() {
  const words = useWords();
  return (
    <div className={styles.tools}>
      <PageLink to={paths.search} className={styles.search}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5l5.5 5.5" />
        </svg>
        <span>{words.search}</span>
      </PageLink>
      <PreferencesSlot />
    </div>
  );
}
