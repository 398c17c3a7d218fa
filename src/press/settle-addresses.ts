import {
  type Address,
  AddressMap,
  type Permalink,
  type Retired,
  retiredOf,
} from "#edition/address-book.ts";
import { claimPaths } from "#edition/permalinks.ts";
import type { Problem } from "#model/problem.ts";
import type { ArchiveStore } from "./archive-store.ts";
import {
  appendPermalinks,
  permalinkFacts,
  permalinksName,
  readPermalinks,
} from "./permalink-file.ts";

/** What became of the ledger in a run. */
export interface LedgerReport {
  /** Of its lines. */
  problems: Problem[];
  /** How many lines it got. */
  recorded: number;
}

/** What is to be given addresses. */
export interface Settling {
  content: string;
  /** Whether the ledger is another than the last run left, so that all articles have to be looked up in it. */
  anew: boolean;
  /** The sources that were read and have another article than before, or none any more. */
  changed: ReadonlySet<string>;
  /** The paths that their articles had. */
  released: readonly string[];
  /** Leads from such a source to one that is gone and said nearly the same. */
  likes: ReadonlyMap<string, string>;
}

/** What came of it. */
export interface Settled {
  /** Of the sources that were looked up. */
  paths: ReadonlyMap<string, string>;
  /** The paths of which the ledger now says something else, by whatever hand. */
  told: ReadonlySet<string>;
  report: LedgerReport;
}

/** Tells whether the ledger of a content folder is another than the last run left. */
export function ledgerChanged(store: ArchiveStore, content: string): boolean {
  return store.meta(permalinksName) !== permalinkFacts(content);
}

/** Gives addresses to articles by the ledger of a content folder, in the store and, where they are new, in the ledger; a ledger that cannot be written is a warning. */
export function settleAddresses(store: ArchiveStore, settling: Settling): Settled {
  const { content, anew, changed, released, likes } = settling;
  const told = new Set<string>();
  const { lines: known, problems } = anew ? readPermalinks(content) : { lines: [], problems: [] };
  const book = anew ? new AddressMap(known) : store.addresses;
  if (!anew) for (const path of released) book.put({ ...book.at(path)!, live: false });
  const next = anew ? known.length : Number(store.meta("permalinks") ?? 0);
  const claims = anew ? store.claims() : store.claims([...changed]);
  const { paths, lines } = claimPaths(book, claims, next + 1, likes);
  for (const [source, path] of paths) store.setPath(source, path);
  for (const { path } of lines) told.add(path);
  if (book instanceof AddressMap) {
    for (const path of differences(store.addresses.all(), book)) told.add(path);
    store.addresses.replace(book.values());
  }
  const unwritten = lines.length > 0 ? tryToAppend(content, lines) : [];
  store.setMeta("permalinks", String(next + lines.length));
  store.setMeta(permalinksName, permalinkFacts(content));
  const recorded = unwritten.length > 0 ? 0 : lines.length;
  return { paths, told, report: { problems: [...problems, ...unwritten], recorded } };
}

// An edition goes out all the same: the next run on this machine remembers.
function tryToAppend(content: string, lines: readonly Permalink[]): Problem[] {
  try {
    appendPermalinks(content, lines);
    return [];
  } catch (error) {
    const message = `The addresses of new articles cannot be recorded (${(error as Error).message}). Without them a later headline or file name may change an address: make the file writable, and delete the folder node_modules/.cache/broadsheet/archive.`;
    return [{ rule: "permalinks", message, line: 1, column: 1, severity: "warning" }];
  }
}

function differences(before: ReadonlyMap<string, Address>, now: AddressMap): string[] {
  const paths = new Set([...before.keys(), ...Array.from(now.values(), ({ path }) => path)]);
  return [...paths].filter((path) => essence(before.get(path)) !== essence(now.at(path)));
}

function essence(address: Address | undefined): string | undefined {
  return address && JSON.stringify([address.formerHeadline, address.firstPath, address.to]);
}

/** The addresses at which no article stands any more. */
export function retiredIn({ addresses }: ArchiveStore): Retired[] {
  return retiredOf(addresses, addresses.retired());
}
