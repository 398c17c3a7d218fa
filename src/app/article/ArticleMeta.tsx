import { dayInWords, dayOf, timeInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { PublishedArticle } from "#model/published.ts";
import { paths } from "#model/paths.ts";
import { typeset } from "#model/typeset.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArticleMeta.module.css";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { ShareButton } from "#app/sharing/ShareButton.tsx";

const ListenButton = lazyAfterHydration(() =>
  import("#app/listen/ListenButton.tsx").then((module) => module.ListenButton),
);

/** Below the headline: byline, dates, reading time, and the buttons to listen and to share. */
export function ArticleMeta({ article }: { article: PublishedArticle }) {
  const words = useWords();
  // These words are in the paper's language, even where the article is in another one.
  const { language } = useAppContext().masthead;
  const dir = directionOf(language);
  const { datePublished, dateModified, minutes, path, headline, formerHeadline } = article;
  const { byline } = typeset(article);
  return (
    <div className={`${styles.meta} share`} lang={language}>
      <div className={styles.facts}>
        {byline.length > 0 && (
          <p className={styles.byline}>
            <bdi dir={dir}>
              {words.by} {joinNames(byline, words.and)}
            </bdi>
          </p>
        )}
        <p className={styles.dates}>
          <PageLink to={paths.period(dayOf(datePublished))}>
            <DateAndTime instant={datePublished} />
          </PageLink>
          {dateModified && (
            <span dir={dir}>
              {words.updated} <DateAndTime instant={dateModified} />
            </span>
          )}
          <span dir={dir}>{words.minutes(minutes)}</span>
        </p>
        {dateModified && formerHeadline && (
          <p dir={dir}>
            {words.formerHeadline} <bdi>{formerHeadline}</bdi>
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <ShareButton path={path} headline={headline} />
        <ListenButton article={article} />
      </div>
    </div>
  );
}

function DateAndTime({ instant }: { instant: string }) {
  const { masthead } = useAppContext();
  return (
    <time dateTime={instant} dir={directionOf(masthead.language)} suppressHydrationWarning>
      {`${dayInWords(instant, masthead.language)}, ${timeInWords(instant, masthead.language)}`}
    </time>
  );
}

function joinNames(names: string[], and: string): string {
  return [...names.slice(0, -2), names.slice(-2).join(` ${and} `)].join(", ");
}
