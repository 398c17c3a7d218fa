import { StartedList } from "#app/after-hydration/lazy-components.ts";
import styles from "./ContinueReading.module.css";

/** Keeps space for the list of started articles, which loads after hydration. The script before first paint tells the styles how many there are. */
export function ContinueReading() {
  return (
    <div className={styles.slot}>
      <StartedList />
    </div>
  );
}
