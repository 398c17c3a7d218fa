import { ViewTransition } from "react";
import { dayInWords, timeOf } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import type { Card } from "#model/page.ts";
import { Kicker } from "#app/ui/Kicker.tsx";
import { ResponsiveImage } from "#app/ui/ResponsiveImage.tsx";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useReader } from "#app/data/app-context.ts";
import { useTopicPath } from "#app/data/use-topic-path.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArticleCard.module.css";

const ReadingMark = lazyAfterHydration(
  async () => (await import("#app/after-hydration/parts.ts")).ReadingMark,
);

interface ArticleCardProps {
  card: Card;
  /** How much the card says, and how loudly. A river stands under its day already. */
  level: "lead" | "second" | "river";
}

// The columns that the front and the river give it.
const column = "(min-width: 1280px) 500px, (min-width: 800px) 37vw, (min-width: 560px) 68vw, 92vw";

/** An article in a list: kicker, headline, first words, time, topics and its picture. */
export function ArticleCard({ card, level }: ArticleCardProps) {
  const { masthead } = useReader();
  const foreign = card.language !== masthead.language;
  const dir = foreign ? directionOf(card.language) : undefined;
  const Headline = level === "river" ? "h3" : "h2";
  return (
    <article className={`${styles.card} ${styles[level]}`}>
      <div className={styles.inside} dir={dir}>
        <div lang={foreign ? card.language : undefined}>
          {/* React takes names of Latin letters alone. */}
          <ViewTransition name={encodeURI(card.path)} default="none" share="headline">
            <Headline>
              <PageLink to={card.path}>
                {card.kicker && <Kicker>{card.kicker}</Kicker>}
                {card.headline}
              </PageLink>
            </Headline>
          </ViewTransition>
          {level !== "second" && <p className={styles.words}>{card.description}</p>}
        </div>
        <Furniture card={card} withDay={level !== "river"} />
        {level !== "second" && <CardPicture card={card} first={level === "lead"} />}
      </div>
    </article>
  );
}

function Furniture({ card, withDay }: { card: Card; withDay: boolean }) {
  const words = useWords();
  const topicPath = useTopicPath();
  const { masthead } = useReader();
  const { datePublished, minutes, topics, hasVideo } = card;
  const day = withDay ? `${dayInWords(datePublished, masthead.language)}, ` : "";
  return (
    <p className={styles.furniture}>
      <ReadingMark path={card.path} />
      <time dateTime={datePublished} dir={directionOf(masthead.language)} suppressHydrationWarning>
        {day + timeOf(datePublished)}
      </time>
      <span dir={directionOf(masthead.language)}>{words.minutesShort(minutes)}</span>
      {hasVideo && <span className={styles.video}>{words.video}</span>}
      {topics.map((topic) => (
        <PageLink key={topic} to={topicPath(topic)}>
          {topic}
        </PageLink>
      ))}
    </p>
  );
}

// The headline beside it is the link and its name, so the picture says nothing of its own.
function CardPicture({ card, first }: { card: Card; first: boolean }) {
  const { image } = card;
  if (!image?.src) return null;
  return (
    <ResponsiveImage
      className={styles.picture}
      image={{ ...image, src: image.src }}
      alt=""
      sizes={column}
      first={first}
    />
  );
}
