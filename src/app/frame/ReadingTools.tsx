import { later } from "#app/later.tsx";
import styles from "./ReadingTools.module.css";

const ReadingButton = later(
  async () => (await import("#app/reading/ReadingButton.tsx")).ReadingButton,
);

/** Room for the button to the reader's preferences, which comes once the page stands. */
export function ReadingTools() {
  return (
    <div className={styles.tools}>
      <ReadingButton />
    </div>
  );
}
