import { ViewTransition } from "react";
import { dayInWords, timeInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { Card } from "#model/page.ts";
import { typeset } from "#model/typeset.ts";
import { longestWord } from "#app/ui/longest-word.ts";
import { Kicker } from "#app/ui/Kicker.tsx";
import { ResponsiveImage } from "#app/ui/ResponsiveImage.tsx";
import { ReadStatus } from "#app/after-hydration/lazy-components.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { TopicLink } from "#app/ui/TopicLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArticleCard.module.css";

interface ArticleCardProps {
  card: Card;
  /** Decides how much the card shows, and in what size. In a river the day is a heading above the cards. */
  level: "lead" | "second" | "river";
}

// As wide as the styles make them.
const leadSizes = "(min-width: 1280px) 760px, (min-width: 800px) 60vw, 92vw";
const riverSizes = "(min-width: 1280px) 310px, (min-width: 680px) 26vw, 92vw";

/** An article in a list: kicker, headline, description, time, topics and picture. */
export function ArticleCard({ card, level }: ArticleCardProps) {
  const { masthead } = useAppContext();
  const foreign = card.language !== masthead.language;
  const dir = foreign ? directionOf(card.language) : undefined;
  const { kicker, headline, description } = typeset(card);
  const Headline = level === "river" ? "h3" : "h2";
  return (
    <article className={`${styles.card} ${styles[level]}`}>
      <div className={styles.inside} dir={dir}>
        <div lang={foreign ? card.language : undefined}>
          {/* React accepts only ASCII names. */}
          <ViewTransition name={encodeURI(card.path)} default="none" share="headline">
            <Headline className={longestWord(headline) > 16 ? styles.long : undefined}>
              <PageLink to={card.path}>
                {kicker && <Kicker>{kicker}</Kicker>}
                {headline}
              </PageLink>
            </Headline>
          </ViewTransition>
          {level !== "second" && description !== headline && (
            <p className={styles.description}>{description}</p>
          )}
        </div>
        <CardMeta card={card} withDay={level !== "river"} />
        {level !== "second" && <CardPicture card={card} first={level === "lead"} />}
      </div>
    </article>
  );
}

function CardMeta({ card, withDay }: { card: Card; withDay: boolean }) {
  const words = useWords();
  const { masthead } = useAppContext();
  const { datePublished, minutes, topics, videoSupplied } = card;
  const day = withDay ? `${dayInWords(datePublished, masthead.language)}, ` : "";
  return (
    <p className={styles.meta}>
      <ReadStatus path={card.path} />
      <time dateTime={datePublished} dir={directionOf(masthead.language)} suppressHydrationWarning>
        {day + timeInWords(datePublished, masthead.language)}
      </time>
      <span dir={directionOf(masthead.language)}>{words.minutesShort(minutes)}</span>
      {videoSupplied && <span className={styles.video}>{words.video}</span>}
      {topics.map((topic) => (
        <TopicLink key={topic} topic={topic} />
      ))}
    </p>
  );
}

// Its alternative text is empty: the headline beside it is the link and says what it leads to.
function CardPicture({ card, first }: { card: Card; first: boolean }) {
  const { image } = card;
  if (!image?.src) return null;
  return (
    <ResponsiveImage
      className={styles.picture}
      image={{ ...image, src: image.src }}
      alt=""
      sizes={first ? leadSizes : riverSizes}
      first={first}
    />
  );
}
