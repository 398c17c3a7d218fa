import styles from "./ReadingProgress.module.css";

/** How much of the article has gone by, drawn by the styles alone. */
export function ReadingProgress() {
  return <div aria-hidden="true" className={styles.line} />;
}
