import { isArticlePath } from "#model/paths.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { IndexedArticle } from "#press/store/index-table.ts";
import { resultsPerFile, searchFiles, searchFolder } from "#search/file-names.ts";
import { type SearchHead, searchFormat } from "#search/head.ts";
import { buildIndex } from "./build-index.ts";
import { IndexEditor } from "./edit-index.ts";
import { BrokenIndex, type ReadSiteFile } from "./index-buckets.ts";
import { daysIn } from "./search-days.ts";
import { resultFiles, resultRows, toIndexed } from "./search-results.ts";
import { SearchWords, split } from "./search-words.ts";

/** A file of search: without bytes, it is gone. */
export type SearchFile = [path: string, bytes: string | Uint8Array | undefined];

/** What search is brought up to date with. */
export interface SearchTask {
  store: BuildStore;
  /** BCP 47, of the paper. */
  language: string;
  /** The paths of the pages that have changed. */
  dirty: ReadonlySet<string> | "all";
  read: ReadSiteFile;
}

/** Brings the search of a site up to date: lists the files that change, the head last. Where the site's own cannot be used, `isNew` is set and all files are listed. */
export function updateSearch(task: SearchTask): { isNew: boolean; files: Iterable<SearchFile> } {
  const count = task.store.addresses.largestNumber;
  try {
    const head = readHead(task, count);
    const changes = head && findChanges(task);
    if (head && changes && changes.size <= mostChanges(count))
      return { isNew: false, files: [...editIndex(task, { head, count, changes })] };
  } catch (error) {
    if (!(error instanceof BrokenIndex)) throw error;
  }
  return { isNew: true, files: indexAll(task, count) };
}

// Of many, each touches files that others touch.
function mostChanges(count: number): number {
  return 64 + count / 64;
}

function readHead({ store, dirty, read }: SearchTask, count: number): SearchHead | undefined {
  if (dirty === "all" || store.meta("search") !== String(searchFormat)) return undefined;
  // A folder is dirty where a file in it is damaged. That of the page has the head, too.
  if ([...dirty].some((path) => path.startsWith(searchFolder) && path !== searchFolder))
    return undefined;
  const bytes = read(searchFiles.head);
  if (!bytes) return undefined;
  const head: SearchHead = JSON.parse(Buffer.from(bytes).toString());
  return head.format === searchFormat && head.count <= count ? head : undefined;
}

/** An article that has changed. */
interface Change {
  before?: IndexedArticle;
  after?: IndexedArticle;
}

/** Finds the articles that are not indexed as they are now, by number. */
function findChanges({ store, dirty, language }: SearchTask): Map<number, Change> {
  const changes = new Map<number, Change>();
  for (const path of dirty === "all" ? [] : dirty) {
    if (!isArticlePath(path)) continue;
    const before = store.indexed.at(path);
    const [found] = store.articles.searchable(path);
    const after = found && toIndexed(found, language);
    if (before) changes.set(before.article, { ...changes.get(before.article), before });
    if (after) changes.set(after.article, { ...changes.get(after.article), after });
  }
  for (const [article, { before, after }] of changes)
    if (isSame(before, after)) changes.delete(article);
  return changes;
}

function isSame(one: IndexedArticle | undefined, other: IndexedArticle | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Edit {
  head: SearchHead;
  count: number;
  changes: ReadonlyMap<number, Change>;
}

function* editIndex(task: SearchTask, { head, count, changes }: Edit): Generator<SearchFile> {
  const { indexed, terms } = task.store;
  const editor = new IndexEditor(task.read, {
    count: head.count,
    head: Buffer.from(head.postings, "base64"),
  });
  const words = new SearchWords(indexed);
  for (const [article, { before, after }] of changes) {
    if (article >= head.count) continue;
    put(task.store, article, after);
    const [old, now] = [before, after].map((one) => one && terms.of(one.digest));
    editor.replace(article, old?.vector, now?.vector);
    words.replace(split(old?.words ?? ""), split(now?.words ?? ""), { article, count: head.count });
  }
  for (let article = head.count; article < count; article += 1) {
    const added = changes.get(article)?.after;
    put(task.store, article, added);
    const own = added && terms.of(added.digest);
    editor.add(own?.vector);
    words.add(split(own?.words ?? ""), article + 1);
  }
  const touched = [...changes.keys(), ...range(head.count - (head.count % resultsPerFile), count)];
  yield* editor.files();
  yield* resultFiles(indexed, touched, count);
  yield* words.files;
  const days = daysIn(indexed, count, { table: head.days, changed: touched });
  yield [searchFiles.head, toHead(task.store, { count, days, postings: editor.head })];
  terms.removeUnused([...changes.values()].flatMap(({ before }) => before?.digest ?? []));
}

function put(store: BuildStore, article: number, indexed: IndexedArticle | undefined): void {
  if (indexed) store.indexed.put(indexed);
  else store.indexed.remove(article);
}

function* indexAll({ store, language }: SearchTask, count: number): Generator<SearchFile> {
  const { indexed } = store;
  indexed.clear();
  for (const article of store.articles.searchable()) indexed.put(toIndexed(article, language));
  const postings = yield* buildIndex({
    count,
    postings: indexed.postings,
    vectors: () => Iterator.from(indexed.all()).map(({ article, vector }) => [article, vector]),
  });
  yield* resultFiles(indexed, range(0, count), count);
  const words = new SearchWords(indexed);
  words.writeAll(indexed.all(), count);
  yield* words.files;
  yield [searchFiles.head, toHead(store, { count, days: daysIn(indexed, count), postings })];
  store.terms.removeAllUnused();
}

function toHead(
  { indexed }: BuildStore,
  { count, days, postings }: Pick<SearchHead, "count" | "days"> & { postings: Uint8Array },
): string {
  const results = resultRows(indexed, Math.floor(count / resultsPerFile), count);
  const head: SearchHead = {
    format: searchFormat,
    count,
    days,
    results,
    postings: Buffer.from(postings).toString("base64"),
  };
  return JSON.stringify(head);
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number += 1) yield number;
}
