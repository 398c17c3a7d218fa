import { useLocation } from "react-router";
import { Skeleton } from "./Skeleton.tsx";
import styles from "./Skeleton.module.css";

/** A skeleton, until the first page has loaded at a URL whose HTML was not pressed. */
export function HydrateFallback() {
  return (
    <div className={styles.delayed}>
      <Skeleton pathname={useLocation().pathname} />
    </div>
  );
}
