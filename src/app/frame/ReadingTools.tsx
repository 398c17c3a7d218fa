import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import styles from "./ReadingTools.module.css";

const ReadingButton = lazyAfterHydration(
  async () => (await import("#app/after-hydration/parts.ts")).ReadingButton,
);

/** Room for the button to the reader's preferences, which comes once the page stands. */
export function ReadingTools() {
  return (
    <div className={styles.tools}>
      <ReadingButton />
    </div>
  );
}
