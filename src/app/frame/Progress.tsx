import { useNavigation } from "react-router";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Progress.module.css";

/** Says that the next page is on its way, once that takes long enough to be noticed. */
export function Progress() {
  const words = useWords();
  const loading = useNavigation().state === "loading";
  return (
    <output className={styles.place}>
      {loading && <span className={styles.bar}>{words.loading}</span>}
    </output>
  );
}
