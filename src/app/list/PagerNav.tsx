import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "./PagerNav.module.css";

interface Way {
  to: string;
  name: string;
}

interface PagerNavProps {
  label: string;
  back?: Way | undefined;
  on?: Way | undefined;
}

/** The ways from one page of a list to the one before and the one after. */
export function PagerNav({ label, back, on }: PagerNavProps) {
  if (!back && !on) return null;
  return (
    <nav aria-label={label} className={styles.pager}>
      {back && (
        <PageLink to={back.to} rel="prev">
          <span aria-hidden="true">← </span>
          {back.name}
        </PageLink>
      )}
      {on && (
        <PageLink to={on.to} rel="next" className={styles.on}>
          {on.name}
          <span aria-hidden="true"> →</span>
        </PageLink>
      )}
    </nav>
  );
}
