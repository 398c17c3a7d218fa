import { useQuery } from "@tanstack/react-query";
import { dayInWords } from "#model/dates.ts";
import { paths } from "#model/paths.ts";
import { typeset } from "#model/typeset.ts";
import { Kicker } from "./Kicker.tsx";
import { PageLink } from "./PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./FallbackLinks.module.css";

/** Links on a page that could not be shown: to the front page, the topics and, once they are read, the latest articles. */
export function FallbackLinks() {
  const words = useWords();
  const { masthead, queries } = useAppContext();
  const { data } = useQuery(queries.edition());
  return (
    <div className={styles.links}>
      <WaysOn />
      {data && data.latest.length > 0 && (
        <section>
          <h2>{words.latest}</h2>
          <ul className={styles.latest}>
            {data.latest.map(typeset).map(({ path, language, kicker, headline, datePublished }) => (
              <li key={path}>
                <PageLink to={path} lang={language}>
                  {kicker && <Kicker>{kicker}</Kicker>}
                  {headline}
                </PageLink>
                <time dateTime={datePublished}>{dayInWords(datePublished, masthead.language)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Links to what every paper has: its front page, its topics and its archive. */
export function WaysOn() {
  const words = useWords();
  return (
    <ul className={styles.pages}>
      <li>
        <PageLink to={paths.home}>{words.frontPage}</PageLink>
      </li>
      <li>
        <PageLink to={paths.topics}>{words.allTopics}</PageLink>
      </li>
      <li>
        <PageLink to={paths.archive}>{words.archive}</PageLink>
      </li>
    </ul>
  );
}
