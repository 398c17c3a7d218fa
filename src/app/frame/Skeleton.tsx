import styles from "./Skeleton.module.css";

// The address of an article begins with its day.
const article = /\/\d{4}\/\d\d\/\d\d\/[^/]+\/?$/u;

/** The shape of the page that is on its way to an address, for those who wait for it longer than a moment. */
export function Skeleton({ pathname }: { pathname: string }) {
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
