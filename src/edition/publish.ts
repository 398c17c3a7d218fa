import type { Block, Image, PlainBlock, Video } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import type {
  PublishedArticle,
  PublishedBlock,
  PublishedImage,
  PublishedVideo,
} from "#model/published.ts";
import { anchorOf } from "./anchor.ts";
import { describe } from "./describe.ts";
import { believedSpellings } from "./topic-spelling.ts";
import { topicName } from "./topic-name.ts";
import { typographyOf } from "./typography.ts";
import type { Submission } from "./submission.ts";

const wordsPerMinute = 230;

/** Turns a submission into an article as pages show it. The paths of its media are file names, until `located` adds the article's path. */
export function publish({ article, media }: Submission): PublishedArticle {
  const { source: _source, slug: _slug, image, body, topicSpellings, ...rest } = article;
  const { kicker, headline, standfirst, byline, corrections, credits, language } = article;
  const description = describe(article);
  const texts = { kicker, headline, standfirst, byline, corrections, credits, description };
  const context = { media, language };
  const topics = onceEach(article.topics);
  const spellings = believedSpellings(topics, topicSpellings);
  return {
    ...rest,
    path: "",
    topics,
    ...(spellings && { topicSpellings: spellings }),
    description,
    minutes: Math.max(1, Math.round(article.wordCount / wordsPerMinute)),
    ...typographyOf(texts, language),
    ...(image && { image: publishImage(image, context) }),
    body: body.map((block, index) => publishBlock(block, context, index + 1)),
  };
}

/** Gives an article or card its path, and puts its media below it. */
export function located<
  Item extends { path: string; image?: PublishedImage; body?: PublishedBlock[] },
>(item: Item, path: string): Item {
  const { image, body } = item;
  return {
    ...item,
    path,
    ...(image && { image: locatedMedium(image, path) }),
    ...(body && { body: body.map((block) => locatedBlock(block, path)) }),
  };
}

function locatedBlock(block: PublishedBlock, path: string): PublishedBlock {
  if (block.kind === "image") return { ...block, image: locatedMedium(block.image, path) };
  if (block.kind === "video") return { ...block, video: locatedMedium(block.video, path) };
  return block;
}

function locatedMedium<Medium extends Pick<PublishedVideo, "src" | "poster" | "captions">>(
  medium: Medium,
  path: string,
): Medium {
  const { src, poster, captions } = medium;
  return {
    ...medium,
    ...(src && { src: path + src }),
    ...(poster && { poster: path + poster }),
    ...(captions && { captions: path + captions }),
  };
}

// Of two spellings of one topic, the first is kept.
function onceEach(topics: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const topic of topics) {
    const { key } = topicName(topic);
    if (!byKey.has(key)) byKey.set(key, topic);
  }
  return [...byKey.values()];
}

interface Context {
  media: Media;
  language: string;
}

function publishBlock(block: Block, context: Context, place: number): PublishedBlock {
  const { language } = context;
  switch (block.kind) {
    case "image":
      return { kind: "image", image: publishImage(block.image, context) };
    case "video":
      return { kind: "video", video: publishVideo(block.video, context) };
    case "cross-link":
      return { ...block, ...typographyOf({ headline: block.headline }, language) };
    default:
      return {
        ...block,
        anchor: anchorOf(block, place),
        ...typographyOf(textsOf(block), language),
      };
  }
}

function textsOf(block: PlainBlock) {
  switch (block.kind) {
    case "list":
      return { items: block.items };
    case "quote":
      return { paragraphs: block.paragraphs, source: block.source };
    case "preformatted":
      return {};
    default:
      return { text: block.text };
  }
}

function publishImage({ file, ...given }: Image, { media, language }: Context): PublishedImage {
  const { caption, credit } = given;
  const words = { ...given, ...typographyOf({ caption, credit }, language) };
  const medium = file ? media[file] : undefined;
  if (!file || medium?.kind !== "image") return words;
  const { name = file, width, height, versions, color, drawing } = medium;
  return {
    src: name,
    width,
    height,
    ...(versions && { versions }),
    ...(color && { color }),
    ...(drawing && { drawing }),
    ...words,
  };
}

function publishVideo({ file, ...given }: Video, { media, language }: Context): PublishedVideo {
  const words = { ...given, ...typographyOf({ caption: given.caption }, language) };
  const medium = file ? media[file] : undefined;
  if (!file || medium?.kind !== "video") return words;
  const { poster, captions, width, height } = medium;
  return {
    src: file,
    ...(poster && { poster }),
    ...(captions && { captions }),
    width,
    height,
    ...words,
  };
}
