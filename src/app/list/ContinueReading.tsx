import { later } from "#app/ui/lazy-after-hydration.tsx";
import styles from "./ContinueReading.module.css";

const BegunList = later(
  async () => (await import("#app/reading-position/StartedList.tsx")).BegunList,
);

/** Room for the articles that were begun and not finished, as large as the early script says. */
export function ContinueReading() {
  return (
    <div className={styles.room}>
      <BegunList />
    </div>
  );
}
