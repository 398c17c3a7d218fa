import { useWords } from "#app/data/use-words.ts";
import hidden from "#app/style/visually-hidden.module.css";
import styles from "./ReadStatus.module.css";
import { usePosition } from "./position-store.ts";

/** Says whether the reader has read or started an article: a mark in the margin, and a word for screen readers. */
export function ReadStatus({ path }: { path: string }) {
  const words = useWords();
  const position = usePosition(path);
  if (!position) return null;
  return (
    <span className={styles.mark}>
      <span aria-hidden="true">{position.done ? "✓" : "◐"}</span>
      <span className={hidden.visuallyHidden}>{position.done ? words.read : words.started}</span>
    </span>
  );
}
