import type { ReactNode } from "react";
import { dayInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { FrontSection } from "#model/page.ts";
import { typeset } from "#model/typeset.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import styles from "./Headlines.module.css";

interface HeadlinesProps {
  title: ReactNode;
  articles: readonly FrontSection["headlines"][number][];
  /** Before each headline. */
  sign?: ReactNode;
}

/** A list of headlines with their days, under a title. */
export function Headlines({ title, articles, sign }: HeadlinesProps) {
  const { masthead } = useAppContext();
  return (
    <section className={styles.column}>
      <h2>{title}</h2>
      <ul>
        {articles.map(typeset).map(({ path, headline, language, datePublished }) => (
          <li key={path}>
            <h3 lang={language} dir={directionOf(language)}>
              {sign}
              <PageLink to={path}>{headline}</PageLink>
            </h3>
            <time dateTime={datePublished} suppressHydrationWarning>
              {dayInWords(datePublished, masthead.language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
