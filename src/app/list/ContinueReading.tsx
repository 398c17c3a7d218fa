import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import styles from "./ContinueReading.module.css";

const BegunList = lazyAfterHydration(
  async () => (await import("#app/after-hydration/parts.ts")).StartedList,
);

/** Room for the articles that were begun and not finished, as large as the early script says. */
export function ContinueReading() {
  return (
    <div className={styles.room}>
      <BegunList />
    </div>
  );
}
