import { useNavigation } from "react-router";
import { useWords } from "#app/data/use-words.ts";
import styles from "./NavigationProgress.module.css";

/** Says that the next page is loading; the styles show it after a delay. */
export function NavigationProgress() {
  const words = useWords();
  const loading = useNavigation().state === "loading";
  return (
    <output className={styles.progress}>
      {loading && <span className={styles.bar}>{words.loading}</span>}
    </output>
  );
}
