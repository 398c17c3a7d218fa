import type { ResolvedCrossLink } from "#model/published.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "./CrossLinkLine.module.css";

/** A pointer to another article between two paragraphs: a link where the edition has that article, else plain text. */
export function CrossLinkLine({ link }: { link: ResolvedCrossLink }) {
  const { label, headline, path } = link;
  return (
    <p className={styles.pointer}>
      <b>{label}</b> {path ? <PageLink to={path}>{headline}</PageLink> : headline}
    </p>
  );
}
