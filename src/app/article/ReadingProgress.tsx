import styles from "./ReadingProgress.module.css";

/** A line that shows how far the article is scrolled, by CSS alone. */
export function ReadingProgress() {
  return <div aria-hidden="true" className={styles.line} />;
}
