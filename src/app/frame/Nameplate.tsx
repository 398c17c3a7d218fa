import { useQuery } from "@tanstack/react-query";
import { dayInWords, weekdayInWords } from "#model/dates.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { ReadingTools } from "./ReadingTools.tsx";
import { useReader } from "#app/data/app-context.ts";
import styles from "./Nameplate.module.css";

/** The paper's name: large and with the edition's date over the front page, small elsewhere. */
export function Nameplate({ onHome }: { onHome: boolean }) {
  const { masthead } = useReader();
  if (onHome) {
    return (
      <div className={styles.front}>
        <div className={styles.top}>
          <EditionDate />
          <ReadingTools />
        </div>
        <h1 className={styles.name} tabIndex={-1}>
          {masthead.name}
        </h1>
        <p className={styles.motto}>{masthead.description}</p>
        <div className={styles.rule} />
      </div>
    );
  }
  return (
    <div className={styles.inside}>
      <div className={styles.top}>
        <p className={styles.name}>
          <PageLink to={paths.home}>{masthead.name}</PageLink>
        </p>
        <ReadingTools />
      </div>
      <div className={styles.rule} />
    </div>
  );
}

// The day of the newest article: it moves with the edition, so only the front page shows it.
function EditionDate() {
  const { masthead, queries } = useReader();
  const { data } = useQuery({ ...queries.page(paths.home), enabled: false });
  const newest = data?.kind === "home" ? data.cards[0]?.datePublished : undefined;
  if (!newest) return null;
  return (
    <p className={styles.day} suppressHydrationWarning>
      {`${weekdayInWords(newest, masthead.language)} ${dayInWords(newest, masthead.language)}`}
    </p>
  );
}
