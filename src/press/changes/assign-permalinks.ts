import {
  type Address,
  type AddressBook,
  AddressMap,
  enterLine,
  type Permalink,
  type Retired,
  retiredOf,
} from "#edition/address-book.ts";
import { type Claim, claimPaths } from "#edition/permalinks.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { type PermalinkPlace, lockPermalinks } from "#press/permalinks/permalink-place.ts";
import { unknownTargets } from "#press/permalinks/unknown-targets.ts";
import { completesLastLine, completeLastLine } from "#press/permalinks/complete-last-line.ts";
import { permalinksName, readPermalinkFile } from "#press/permalinks/permalink-file.ts";
import {
  hadPermalinks,
  permalinkStamp,
  missingWarning,
  recordLines,
} from "#press/permalinks/record-lines.ts";
import { readUnwritten } from "#press/permalinks/unwritten-lines.ts";
import type { Ingested } from "./ingest-changes.ts";
import { findMovedSources } from "./moved-sources.ts";

/** What became of permalinks.tsv in a run. */
export interface PermalinkReport {
  /** Of its lines. */
  problems: Problem[];
  /** How many lines it got. */
  recorded: number;
}

/** What articles are given addresses by. */
interface PermalinkTask {
  job: PermalinkPlace & { site: Pick<Site, "url"> };
  /** Whether all articles are looked up in permalinks.tsv, even if the file has not changed. */
  fullBuild: boolean;
  ingested: Ingested;
}

export interface AssignedPermalinks {
  /** By source, of the articles that were looked up. */
  paths: ReadonlyMap<string, string>;
  /** The paths of which permalinks.tsv says something else than before, whoever wrote it. */
  changedPaths: ReadonlySet<string>;
  report: PermalinkReport;
}

/** Tells whether permalinks.tsv has changed since the last run, or could not be written by it. */
export function permalinksChanged(store: BuildStore, place: PermalinkPlace): boolean {
  return store.meta(permalinksName) !== permalinkStamp(place);
}

/** Gives articles their addresses, in the store and, where they are new, in permalinks.tsv. One build at a time does so. A permalinks.tsv that cannot be written is a warning, and its lines are kept. */
export function assignPermalinks(store: BuildStore, task: PermalinkTask): AssignedPermalinks {
  const lock = lockPermalinks(task.job);
  try {
    // Another build may have added lines by now.
    const all = task.fullBuild || permalinksChanged(store, task.job);
    return all ? assignToAll(store, task) : assignToChanged(store, task);
  } finally {
    lock.close();
  }
}

function assignToChanged(store: BuildStore, { job, ingested }: PermalinkTask): AssignedPermalinks {
  const book = store.addresses;
  for (const { path } of ingested.before) {
    const address = book.at(path);
    if (address) book.put({ ...address, live: false });
  }
  const known = Number(store.meta("permalinks") ?? 0);
  const claims = store.articles.claims([...ingested.changed]);
  const likes = findMovedSources(store, ingested);
  const { paths, lines } = claimPaths(book, claims, { next: known + 1, likes });
  for (const [source, path] of paths) store.articles.setPath(source, path);
  const report = recordLines(store, job, { due: lines, known: known + lines.length });
  return { paths, changedPaths: new Set(lines.map(({ path }) => path)), report };
}

function assignToAll(store: BuildStore, { job, ingested }: PermalinkTask): AssignedPermalinks {
  const file = readPermalinkFile(job.content, job.site);
  const wasThere = hadPermalinks(store);
  const claims = store.articles.claims();
  const torn = completeLastLine(file, claims, store.addresses);
  const book = new AddressMap(file.rows.map(({ line }) => line));
  const late = withoutWritten(readUnwritten(job), book);
  const known = file.rows.length + late.length;
  for (const [at, line] of late.entries()) enterLine(book, line, file.rows.length + at + 1);
  const former = ({ source }: Claim) => formerPath(store.addresses, source);
  const likes = findMovedSources(store, ingested);
  const { paths, lines } = claimPaths(book, claims, { next: known + 1, likes, former });
  for (const [source, path] of paths) store.articles.setPath(source, path);
  const changedPaths = new Set(lines.map(({ path }) => path));
  for (const path of differences(store.addresses.all(), book)) changedPaths.add(path);
  store.addresses.replace(book.values());
  const due = [...torn, ...late, ...lines];
  const completing = completesLastLine(file, due[0]);
  const report = recordLines(store, job, { due, known: known + lines.length, completing });
  const problems = file.problems.filter(({ line }) => !(completing && line === file.tail?.number));
  const found = [...problems, ...unknownTargets(book, file)].toSorted((a, b) => a.line - b.line);
  if (file.isMissing && wasThere) found.unshift(missingWarning);
  return { paths, changedPaths, report: { ...report, problems: [...found, ...report.problems] } };
}

// An article keeps its address even if its line, or all of permalinks.tsv, was removed.
function formerPath(book: AddressBook, source: string): string | undefined {
  return book.ofSource(source).find(({ live }) => live)?.path;
}

// A build may have written them, or the first of them, and been cut off before it could note that.
function withoutWritten(lines: readonly Permalink[], book: AddressBook): Permalink[] {
  const first = lines.findIndex((line) => !says(book, line));
  return first < 0 ? [] : lines.slice(first);
}

function says(book: AddressBook, line: Permalink): boolean {
  const { to, article } = book.at(line.path) ?? {};
  if ("to" in line) return to === line.to;
  const { source, datePublished, headline } = line;
  return (
    article?.source === source &&
    article.datePublished === datePublished &&
    article.headline === headline
  );
}

function differences(before: ReadonlyMap<string, Address>, now: AddressMap): string[] {
  const paths = new Set([...before.keys(), ...Array.from(now.values(), ({ path }) => path)]);
  return [...paths].filter((path) => essence(before.get(path)) !== essence(now.at(path)));
}

function essence(address: Address | undefined): string | undefined {
  return (
    address &&
    JSON.stringify([address.number, address.formerHeadline, address.firstPath, address.to])
  );
}

/** The addresses that no article has any more. */
export function retiredIn({ addresses }: BuildStore): Retired[] {
  return retiredOf(addresses, addresses.retired());
}
