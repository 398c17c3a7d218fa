import { dayOf, periodInWords } from "#model/dates.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArchiveLinks.module.css";

interface ArchiveLinksProps {
  /** Newest first. */
  articles: readonly { datePublished: string }[];
}

/** Links from the end of a list to the month of its last article, and to all dates. */
export function ArchiveLinks({ articles }: ArchiveLinksProps) {
  const words = useWords();
  const { language } = useAppContext().masthead;
  const month = dayOf(articles.at(-1)?.datePublished ?? "").slice(0, 7);
  return (
    <p className={styles.links}>
      {month && (
        <PageLink to={paths.period(month)}>
          <span suppressHydrationWarning>{periodInWords(month, language)}</span>
        </PageLink>
      )}
      <PageLink to={paths.archive}>{words.archive}</PageLink>
    </p>
  );
}
