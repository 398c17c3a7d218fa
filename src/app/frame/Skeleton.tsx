import { useLayoutEffect } from "react";
import { toPagePath } from "#app/data/page-path.ts";
import { articlePathIn } from "#model/paths.ts";
import styles from "./Skeleton.module.css";

/** The outline of a page that is loading. */
export function Skeleton({ pathname }: { pathname: string }) {
  // When the skeleton is shown, and not when the navigation begins: going back restores the scroll position of a page that is there at once.
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, []);
  const kind = articlePathIn(toPagePath(pathname)) ? styles.article : styles.list;
  return (
    <div aria-hidden="true" className={`${styles.skeleton} ${kind}`}>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
