import { lastPartInWords } from "#model/dates.ts";
import { paths, wideningTo } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./DateTrail.module.css";

/** The way from the archive to a day, month or year: `Archive › 2020 › January › 4`. */
export function DateTrail({ period = "" }: { period?: string | undefined }) {
  const words = useWords();
  const { language } = useAppContext().masthead;
  return (
    <nav aria-label={words.archive} className={styles.trail}>
      <ol>
        <li>
          <PageLink to={paths.archive}>{words.archive}</PageLink>
        </li>
        {wideningTo(period).map((one) => (
          <li key={one}>
            <PageLink to={paths.period(one)}>
              <span suppressHydrationWarning>{lastPartInWords(one, language)}</span>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
