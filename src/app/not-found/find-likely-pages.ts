import { periodInWords } from "#model/dates.ts";
import { lookupPaths, monthOfPath } from "#model/path-parts.ts";
import {
  articlePathIn,
  decodePath,
  paths,
  periodOfPath,
  topicPath,
  wideningTo,
} from "#model/paths.ts";
import { topicTitle } from "#model/topic-title.ts";
import { typeset } from "#model/typeset.ts";
import type { AppContextValue } from "#app/data/app-context.ts";
import { mostSimilar } from "./similar-paths.ts";

/** A page that a reader may have meant. */
export interface LikelyPage {
  path: string;
  kicker?: string | undefined;
  title: string;
}

/** Turns a normalized path at which there is no page into the pages whose paths are most similar, the best first: topics, the month or year around a day, or articles of the same month, or else the newest articles. Addresses that have moved are compared, too. */
export async function findLikelyPages(
  context: AppContextValue,
  path: string,
): Promise<LikelyPage[]> {
  if (/^\/topics\/(?!page\/)[^/]+\//u.test(path)) return findTopics(context, path);
  const period = periodOfPath(path);
  if (period) return findPeriod(context, period);
  // A site where nothing has moved has no such file.
  const moved = await orElse({}, readMoved(context));
  const month = monthOfPath(path);
  const found = month ? await findArticles(context, { path, moved, month }) : [];
  if (found.length > 0) return found;
  return findArticles(context, { path, moved, month: await readNewestMonth(context) });
}

async function findTopics(
  { queries, queryClient }: AppContextValue,
  path: string,
): Promise<LikelyPage[]> {
  const page = await queryClient.fetchQuery(queries.page(paths.topics));
  const { topics, topicPaths, topicNames } = page.kind === "topics" ? page : { topics: [] };
  const pages = topics.map(({ name }) => ({
    path: topicPath(name, topicPaths),
    title: topicTitle(name, topicNames),
  }));
  return mostSimilar(path, pages);
}

async function findPeriod(context: AppContextValue, period: string): Promise<LikelyPage[]> {
  const { queries, queryClient, masthead } = context;
  for (const wider of wideningTo(period).toReversed()) {
    const path = paths.period(wider);
    const page = await orElse(undefined, queryClient.fetchQuery(queries.page(path)));
    if (page) return [{ path, title: periodInWords(wider, masthead.language) }];
  }
  return [];
}

interface Search {
  path: string;
  moved: Record<string, string>;
  month: string | undefined;
}

async function findArticles(
  context: AppContextValue,
  { path, moved, month }: Search,
): Promise<LikelyPage[]> {
  const inMonth = month ? await orElse([], readMonth(context, month)) : [];
  const known = new Set([...inMonth, ...Object.keys(moved)]);
  const similar = mostSimilar(
    path,
    Array.from(known, (one) => ({ path: one })),
  );
  const current = new Set(similar.map((one) => moved[one.path] ?? one.path));
  const pages = await Promise.all(
    Array.from(current, (one) => orElse(undefined, readArticle(context, one))),
  );
  return pages.filter((page) => page !== undefined);
}

/** Maps each address that has moved to the one where it leads now. */
async function readMoved({
  queries,
  queryClient,
}: AppContextValue): Promise<Record<string, string>> {
  return JSON.parse(await queryClient.fetchQuery(queries.text(lookupPaths.moved)));
}

/** Turns a month (`2020-01`) into the paths of its articles: in its sitemap, the address of each ends in its path. */
async function readMonth(
  { queries, queryClient }: AppContextValue,
  month: string,
): Promise<string[]> {
  const sitemap = await queryClient.fetchQuery(queries.text(lookupPaths.monthMap(month)));
  return sitemap.split("</loc>").flatMap((text) => articlePathIn(decodePath(text)) ?? []);
}

async function readNewestMonth({
  queries,
  queryClient,
}: AppContextValue): Promise<string | undefined> {
  const edition = await orElse(undefined, queryClient.fetchQuery(queries.edition()));
  const newest = edition?.latest[0];
  return newest && monthOfPath(newest.path);
}

async function readArticle(
  { queries, queryClient }: AppContextValue,
  path: string,
): Promise<LikelyPage | undefined> {
  const page = await queryClient.fetchQuery(queries.page(path));
  if (page.kind !== "article") return undefined;
  const { kicker, headline } = typeset(page.article);
  return { path, kicker, title: headline };
}

// What cannot be read is not suggested.
function orElse<Value>(fallback: Value, read: Promise<Value>): Promise<Value> {
  return read.catch(() => fallback);
}
