import { paths, topicPath } from "#model/paths.ts";
import type { Reader } from "#app/data/app-context.ts";
import { nearestPaths } from "./normalize-path.ts";

/** A page that a reader may have meant. */
export interface LikelyPage {
  path: string;
  kicker?: string | undefined;
  title: string;
}

/** Turns a mended path that leads nowhere into the pages that are most like it, the likeliest first: topics, or articles of its month, or else the newest ones; old addresses stand for the new. */
export async function findLikely(reader: Reader, path: string): Promise<LikelyPage[]> {
  if (/^\/topics\/(?!page\/)[^/]+\//u.test(path)) return likelyTopics(reader, path);
  // What was never moved has no such list.
  const moved = await orElse({}, reader.queryClient.fetchQuery(reader.queries.moved()));
  const [, year, month] = /^\/(\d{4})\/(\d\d)\//u.exec(path) ?? [];
  const named = year
    ? await likelyArticles(reader, { path, moved, month: `${year}-${month}` })
    : [];
  if (named.length > 0) return named;
  return likelyArticles(reader, { path, moved, month: await newestMonth(reader) });
}

async function likelyTopics({ queries, queryClient }: Reader, path: string): Promise<LikelyPage[]> {
  const page = await queryClient.fetchQuery(queries.page(paths.topics));
  const { topics, topicPaths } = page.kind === "topics" ? page : { topics: [] };
  const byPath = new Map(topics.map(({ name }) => [topicPath(name, topicPaths), name]));
  const near = nearestPaths(path, [...byPath.keys()]);
  return near.map((one) => ({ path: one, title: byPath.get(one)! }));
}

interface Search {
  path: string;
  moved: Record<string, string>;
  month: string | undefined;
}

async function likelyArticles(
  reader: Reader,
  { path, moved, month }: Search,
): Promise<LikelyPage[]> {
  const { queries, queryClient } = reader;
  const others = month ? await orElse([], queryClient.fetchQuery(queries.month(month))) : [];
  const near = nearestPaths(path, [...new Set([...others, ...Object.keys(moved)])]);
  const meant = [...new Set(near.map((one) => moved[one] ?? one))];
  const pages = await Promise.all(meant.map((one) => orElse(undefined, readOne(reader, one))));
  return pages.filter((page) => page !== undefined);
}

async function newestMonth({ queries, queryClient }: Reader): Promise<string | undefined> {
  const edition = await orElse(undefined, queryClient.fetchQuery(queries.edition()));
  return edition?.latest[0]?.path.slice(1, 8).replace("/", "-");
}

async function readOne(
  { queries, queryClient }: Reader,
  path: string,
): Promise<LikelyPage | undefined> {
  const page = await queryClient.fetchQuery(queries.page(path));
  if (page.kind !== "article") return undefined;
  const { kicker, headline } = page.article;
  return { path, kicker, title: headline };
}

// What cannot be read cannot be offered either.
function orElse<Value>(instead: Value, read: Promise<Value>): Promise<Value> {
  return read.catch(() => instead);
}
