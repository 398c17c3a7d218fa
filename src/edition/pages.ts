import type { Card, EditionIndex, Neighbours, Onward, Page, Pointer } from "#model/page.ts";
import { paths, slugify } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Edition, Topic } from "./compose.ts";
import { coverageOf } from "./coverage.ts";
import { paginate } from "./paginate.ts";

/** A page's path and its twin. */
export interface AddressedPage {
  path: string;
  page: Page;
}

const latestCount = 6;
const videoCount = 6;

/** Turns an edition into its pages, one at a time. */
export function* pages(edition: Edition): Generator<AddressedPage> {
  yield* feedPages(edition);
  yield* articlePages(edition);
  yield* topicPages(edition);
}

/** Turns an edition into the small index that changes with every edition. */
export function indexOf({ articles }: Edition): EditionIndex {
  const latest = articles.slice(-latestCount).toReversed().map(toLatest);
  return { count: articles.length, latest };
}

function toLatest(article: PublishedArticle): EditionIndex["latest"][number] {
  return { ...point(article), datePublished: article.datePublished };
}

function* feedPages({ articles, site }: Edition): Generator<AddressedPage> {
  const { front, older, full } = paginate(articles, site.pageSize);
  const home: Page = {
    kind: "home",
    cards: front.map(toCard),
    videos: newestVideos(articles).map(toCard),
    ...(older && { older: paths.feedPage(older) }),
  };
  yield { path: paths.home, page: home };
  for (const [index, items] of full.entries()) {
    const number = index + 1;
    const onward = onwardFrom(number, full.length, { front: paths.home, page: paths.feedPage });
    yield {
      path: paths.feedPage(number),
      page: { kind: "feed", number, cards: items.map(toCard), ...onward },
    };
  }
}

function newestVideos(articles: readonly PublishedArticle[]): PublishedArticle[] {
  const found: PublishedArticle[] = [];
  for (let at = articles.length - 1; at >= 0 && found.length < videoCount; at -= 1) {
    const article = articles[at]!;
    if (hasVideo(article)) found.push(article);
  }
  return found;
}

function hasVideo({ body }: PublishedArticle): boolean {
  return body.some(({ kind }) => kind === "video");
}

function* articlePages({ articles, topics }: Edition): Generator<AddressedPage> {
  const places = new Map([...topics].map(([slug, topic]) => [slug, placesOf(topic)]));
  for (const article of articles) {
    const neighbours = article.topics.map((topic) => {
      const slug = slugify(topic);
      return neighboursOf(topic, topics.get(slug)!.articles, places.get(slug)!.get(article.path)!);
    });
    yield { path: article.path, page: { kind: "article", article, neighbours } };
  }
}

function* topicPages({ topics, site }: Edition): Generator<AddressedPage> {
  const counts = [...topics.values()]
    .map(({ name, articles }) => ({ name, count: articles.length }))
    .filter(({ count }) => count > 0);
  yield { path: paths.topics, page: { kind: "topics", topics: counts } };
  for (const topic of topics.values()) yield* pagesOfTopic(topic, site.pageSize);
}

function* pagesOfTopic({ name, articles }: Topic, pageSize: number): Generator<AddressedPage> {
  const { front, older, full } = paginate(articles, pageSize);
  const address = { front: paths.topic(name), page: (n: number) => paths.topicPage(name, n) };
  const base = { kind: "topic" as const, topic: name };
  const coverage = coverageOf(name, articles);
  yield {
    path: address.front,
    page: {
      ...base,
      ...(coverage && { coverage }),
      cards: front.map(toCard),
      ...(older && { older: address.page(older) }),
    },
  };
  for (const [index, items] of full.entries()) {
    const number = index + 1;
    const onward = onwardFrom(number, full.length, address);
    yield {
      path: address.page(number),
      page: { ...base, number, cards: items.map(toCard), ...onward },
    };
  }
}

function onwardFrom(
  number: number,
  count: number,
  address: { front: string; page: (number: number) => string },
): Onward {
  return {
    newer: number < count ? address.page(number + 1) : address.front,
    ...(number > 1 && { older: address.page(number - 1) }),
  };
}

function placesOf({ articles }: Topic): Map<string, number> {
  return new Map(articles.map(({ path }, index) => [path, index]));
}

function neighboursOf(topic: string, articles: PublishedArticle[], place: number): Neighbours {
  const newer = articles[place + 1];
  const older = articles[place - 1];
  return { topic, ...(newer && { newer: point(newer) }), ...(older && { older: point(older) }) };
}

function point({ path, kicker, headline }: PublishedArticle): Pointer {
  return { path, ...(kicker && { kicker }), headline };
}

function toCard(article: PublishedArticle): Card {
  const { description, datePublished, minutes, topics, language, image } = article;
  return {
    ...point(article),
    description,
    datePublished,
    minutes,
    topics,
    language,
    ...(image?.src && { image }),
    hasVideo: hasVideo(article),
  };
}
