import { PreferencesButton } from "#app/after-hydration/lazy-components.ts";
import styles from "./PreferencesSlot.module.css";

/** Keeps space for the preferences button, which loads after hydration. */
export function PreferencesSlot() {
  return (
    <div className={styles.slot}>
      <PreferencesButton />
    </div>
  );
}
