import { useWords } from "#app/data/use-words.ts";
import unseen from "#app/style/unseen.module.css";
import styles from "./ReadingMark.module.css";
import { usePlace } from "./use-position.ts";

/** Whether an article was read or begun: a mark in the margin, where it moves nothing, and a word for those who listen. */
export function ReadingMark({ path }: { path: string }) {
  const words = useWords();
  const place = usePlace(path);
  if (!place) return null;
  return (
    <span className={styles.mark}>
      <span aria-hidden="true">{place.done ? "✓" : "◐"}</span>
      <span className={unseen.unseen}>{place.done ? words.read : words.begun}</span>
    </span>
  );
}
