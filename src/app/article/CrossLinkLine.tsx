import type { ResolvedCrossLink } from "#model/published.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "./CrossLinkLine.module.css";

/** A line between paragraphs that points to another article: a link if the edition has that article, else plain text. */
export function CrossLinkLine({ link }: { link: ResolvedCrossLink }) {
  const { label, headline, path } = link;
  return (
    <p className={styles.link}>
      <b>{label}</b> {path ? <PageLink to={path}>{headline}</PageLink> : headline}
    </p>
  );
}
