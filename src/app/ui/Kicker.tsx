import unseen from "#app/style/unseen.module.css";
import styles from "./Kicker.module.css";

/** The label before a headline; its bar is for those who read the page without styles. */
export function Kicker({ children }: { children: string }) {
  return (
    <>
      <span className={styles.kicker}>
        {children}
        <span aria-hidden="true" className={unseen.unseen}>
          {" |"}
        </span>
      </span>{" "}
    </>
  );
}
