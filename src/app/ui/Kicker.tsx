import hidden from "#app/style/visually-hidden.module.css";
import styles from "./Kicker.module.css";

/** The label before a headline. The bar after it is for programs that read the page without styles. */
export function Kicker({ children }: { children: string }) {
  return (
    <>
      <span className={styles.kicker}>
        {children}
        <span aria-hidden="true" className={hidden.visuallyHidden}>
          {" |"}
        </span>
      </span>{" "}
    </>
  );
}
