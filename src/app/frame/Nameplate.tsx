import { useQuery } from "@tanstack/react-query";
import { dayInWords, weekdayInWords } from "#model/dates.ts";
import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { Tools } from "./Tools.tsx";
import { longestWord } from "#app/ui/longest-word.ts";
import { useAppContext } from "#app/data/app-context.ts";
import styles from "./Nameplate.module.css";

/** The paper's name: large on the front page, with the date of the edition; small elsewhere. */
export function Nameplate({ onHome }: { onHome: boolean }) {
  const { masthead } = useAppContext();
  const className = `${styles.name} ${sizeClass(masthead.name)}`;
  if (onHome) {
    return (
      <div className={styles.front}>
        <div className={styles.top}>
          <EditionDate />
          <Tools />
        </div>
        <h1 className={className} tabIndex={-1}>
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
        <p className={className}>
          <PageLink to={paths.home}>{masthead.name}</PageLink>
        </p>
        <Tools />
      </div>
      <div className={styles.rule} />
    </div>
  );
}

// A name with a long word is smaller.
function sizeClass(name: string): string | undefined {
  const letters = longestWord(name);
  if (letters > 16) return styles.longest;
  return letters > 10 ? styles.long : "";
}

// The day of the newest article. Only the front page shows it, since all pages with it would be pressed again for each edition.
function EditionDate() {
  const { masthead, queries } = useAppContext();
  const { data } = useQuery({ ...queries.page(paths.home), enabled: false });
  const newest = data?.kind === "home" ? data.cards[0]?.datePublished : undefined;
  if (!newest) return null;
  return (
    <p className={styles.day} suppressHydrationWarning>
      {`${weekdayInWords(newest, masthead.language)} ${dayInWords(newest, masthead.language)}`}
    </p>
  );
}
