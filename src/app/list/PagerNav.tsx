import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "./PagerNav.module.css";

interface PagerLink {
  to: string;
  name: string;
}

interface PagerNavProps {
  label: string;
  previous?: PagerLink | undefined;
  next?: PagerLink | undefined;
}

/** Links from one page of a list to the previous and the next one. */
export function PagerNav({ label, previous, next }: PagerNavProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {previous && (
        <PageLink to={previous.to} rel="prev">
          <span aria-hidden="true">← </span>
          {previous.name}
        </PageLink>
      )}
      {next && (
        <PageLink to={next.to} rel="next" className={styles.next}>
          {next.name}
          <span aria-hidden="true"> →</span>
        </PageLink>
      )}
    </nav>
  );
}
