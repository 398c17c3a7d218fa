import { dayInWords, timeOf } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { PublishedArticle } from "#model/published.ts";
import { useReader } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArticleMeta.module.css";
import { ListenButton } from "#app/listen/ListenButton.tsx";
import { ShareButton } from "#app/sharing/ShareButton.tsx";

/** Who wrote an article, when, how long it takes to read, and the ways to pass it on. */
export function ArticleMeta({ article }: { article: PublishedArticle }) {
  const words = useWords();
  // Its words are the paper's, whatever the article's language.
  const { language } = useReader().masthead;
  const dir = directionOf(language);
  const { byline, datePublished, dateModified, minutes, path, headline, formerHeadline } = article;
  return (
    <div className={`${styles.furniture} share`} lang={language}>
      <div>
        {byline.length > 0 && (
          <p className={styles.byline}>
            <bdi dir={dir}>
              {words.by} {listed(byline, words.and)}
            </bdi>
          </p>
        )}
        <p className={styles.dates}>
          <Moment instant={datePublished} />
          {dateModified && (
            <span dir={dir}>
              {words.updated} <Moment instant={dateModified} />
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
      <div className={styles.ways}>
        <ListenButton article={article} />
        <ShareButton path={path} headline={headline} />
      </div>
    </div>
  );
}

function Moment({ instant }: { instant: string }) {
  const { masthead } = useReader();
  return (
    <time dateTime={instant} dir={directionOf(masthead.language)} suppressHydrationWarning>
      {`${dayInWords(instant, masthead.language)}, ${timeOf(instant)}`}
    </time>
  );
}

function listed(names: string[], and: string): string {
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${and} ${last}`;
}
