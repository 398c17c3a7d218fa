import type { Onward } from "#model/page.ts";
import { PageLink } from "#app/link/PageLink.tsx";
import { useWords } from "#app/use-words.ts";
import styles from "./OnwardNav.module.css";

/** The ways from one list page to the next. */
export function OnwardNav({ newer, older }: Onward) {
  const words = useWords();
  if (!newer && !older) return null;
  return (
    <nav aria-label={words.pages} className={styles.onward}>
      {newer && (
        <PageLink to={newer} rel="prev">
          <span aria-hidden="true">← </span>
          {words.newerArticles}
        </PageLink>
      )}
      {older && (
        <PageLink to={older} rel="next" className={styles.older}>
          {words.olderArticles}
          <span aria-hidden="true"> →</span>
        </PageLink>
      )}
    </nav>
  );
}
