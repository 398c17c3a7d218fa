import { useLocation } from "react-router";
import { Skeleton } from "./Skeleton.tsx";
import styles from "./Skeleton.module.css";

/** What stands in the frame until the first page arrives, where none was pressed. */
export function Arriving() {
  return (
    <div className={styles.late}>
      <Skeleton pathname={useLocation().pathname} />
    </div>
  );
}
