import { later } from "#app/later.tsx";
import styles from "./ContinueReading.module.css";

const BegunList = later(async () => (await import("#app/reading/BegunList.tsx")).BegunList);

/** Room for the articles that were begun and not finished, as large as the early script says. */
export function ContinueReading() {
  return (
    <div className={styles.room}>
      <BegunList />
    </div>
  );
}
