import { useLayoutEffect } from "react";
import styles from "./Skeleton.module.css";

// The address of an article begins with its day.
const article = /\/\d{4}\/\d\d\/\d\d\/[^/]+\/?$/u;

/** The shape of the page that is on its way to an address, for those who wait for it longer than a moment. */
export function Skeleton({ pathname }: { pathname: string }) {
  // With what stands here and not with the wait for it: the page that came may have gone back to its place by then.
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, []);
  const kind = article.test(pathname) ? styles.article : styles.list;
  return (
    <div aria-hidden="true" className={`${styles.skeleton} ${kind}`}>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
