import {
  type ListName,
  type ListReference,
  type Postings,
  type Range,
  runOf,
} from "#search/postings.ts";

/** A list with its postings. */
export interface PostingList extends ListName {
  postings: Postings;
}

/** The fewest postings for which a list is made. */
export const fewestInList = 768;

/** Takes from the postings of a term, for a range of articles, those that are many in a run of articles: into lists, small runs first. Whether a run has a list depends on nothing but its own postings. */
export function splitLists(
  postings: Postings,
  range: Range,
): { lists: PostingList[]; rest: Postings } {
  const lists: PostingList[] = [];
  let rest = postings;
  for (let size = 0; rest.articles.length >= fewestInList; size += 1) {
    const { from, to } = runOf({ size, index: 0 });
    if (to - from > range.to - range.from) break;
    rest = splitRuns(rest, { range, size, lists });
  }
  return { lists, rest };
}

function splitRuns(
  { articles, steps }: Postings,
  { range, size, lists }: { range: Range; size: number; lists: PostingList[] },
): Postings {
  const rest: Postings = { articles: [], steps: [] };
  const { to: length } = runOf({ size, index: 0 });
  for (let at = 0; at < articles.length;) {
    const index = Math.floor((articles[at] ?? 0) / length);
    const run = runOf({ size, index });
    let end = at;
    while (end < articles.length && (articles[end] ?? 0) < run.to) end += 1;
    const own = { articles: articles.slice(at, end), steps: steps.slice(at, end) };
    if (end - at >= fewestInList && run.from >= range.from && run.to <= range.to)
      lists.push({ size, index, postings: own });
    else append(rest, own);
    at = end;
  }
  return rest;
}

function append(all: Postings, { articles, steps }: Postings): void {
  for (const article of articles) all.articles.push(article);
  for (const step of steps) all.steps.push(step);
}

/** Turns a list into what a bucket says of it. */
export function toReference({ size, index, postings }: PostingList): ListReference {
  const maxStep = postings.steps.reduce((most, step) => Math.max(most, step), 0);
  return { size, index, count: postings.articles.length, maxStep };
}

/** Cuts postings to a range of articles. */
export function within({ articles, steps }: Postings, { from, to }: Range): Postings {
  if ((articles[0] ?? to) >= from && (articles.at(-1) ?? from) < to) return { articles, steps };
  const start = articles.findIndex((article) => article >= from);
  if (start < 0) return { articles: [], steps: [] };
  const after = articles.findIndex((article) => article >= to);
  const end = after < 0 ? articles.length : after;
  return { articles: articles.slice(start, end), steps: steps.slice(start, end) };
}
