import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Lock } from "#press/files/exclusive-lock.ts";
import { stampOf } from "#press/files/file-stamp.ts";
import { filesBelow } from "#press/files/list-files.ts";
import { readLists, writeLists } from "#press/publish/upload-lists.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import { BusyError, PublisherError } from "#press/report/publisher-error.ts";
import type { SitePaths } from "#press/site-folder/site-paths.ts";
import { lockStore } from "#press/store/build-lock.ts";
import type { Shipped } from "./shipping-journal.ts";

/** A site on this machine, and the paths that belong to it. */
export interface BuiltSite {
  out: string;
  paths: SitePaths;
}

/** What the lists for uploads say, by path: what was done to each file since it was shipped, and how the file is now. */
export type Changes = Map<string, Shipped & { isThere: boolean }>;

/** Reads what has changed since a site was shipped last. With `all`, every file of it counts as changed that is on no list. */
export function readChanges({ out, paths }: BuiltSite, { all = false } = {}): Changes {
  const onLists = readLists(paths.lists);
  const others = all ? filesBelow(out).filter((path) => !isOfGit(path) && !onLists.has(path)) : [];
  const noted = [...onLists, ...others.map((path) => [path, "changed"] as const)];
  return new Map(
    noted.map(([path, change]) => {
      const file = join(out, path);
      const isThere = existsSync(file);
      // Where a removed file is there, the publisher has put it there, so it is shipped.
      const now = change === "removed" && isThere ? "changed" : change;
      return [path, { change: now, stamp: stampOf(file), isThere }];
    }),
  );
}

// A publisher may keep the site itself in a repository.
function isOfGit(path: string): boolean {
  return path.split("/").includes(".git");
}

/** Throws a PublisherError where a file is to be sent that is not there: a tool may pass over it, and it would count as shipped. */
export function refuseMissing(changes: Changes): void {
  const missing = [...changes].filter(([, one]) => one.change !== "removed" && !one.isThere);
  if (missing.length === 0) return;
  const names = listed(missing.map(([path]) => path));
  throw new PublisherError(
    `${count(missing.length, "file")} that should be shipped cannot be found in the site: ${names}. Nothing was shipped. Build it again, which makes it whole, and then ship.`,
  );
}

/** Takes files that were shipped off the lists, except for those that have changed again since. */
export async function takeOffLists(
  site: BuiltSite,
  shipped: ReadonlyMap<string, Shipped>,
): Promise<void> {
  if (shipped.size > 0) await rewriteLists(site, (now) => [...leaveOut(now, shipped)]);
}

/** Leaves out files that were shipped, except for those that have changed again since. */
export function leaveOut(now: Changes, shipped: ReadonlyMap<string, Shipped>): Changes {
  const left = [...now].filter(([path, { change, stamp }]) => {
    const before = shipped.get(path);
    return before?.change !== change || before.stamp !== stamp;
  });
  return new Map(left);
}

/** Empties the lists. */
export async function emptyLists(site: BuiltSite): Promise<void> {
  await rewriteLists(site, () => []);
}

/** Puts every file of the site on the lists. */
export async function listAll(site: BuiltSite): Promise<void> {
  await rewriteLists(site, () => [...readChanges(site, { all: true })]);
}

async function rewriteLists(
  site: BuiltSite,
  change: (now: Changes) => [string, Shipped][],
): Promise<void> {
  const lock = await lockPatiently(site.paths.record);
  try {
    const left = change(readChanges(site));
    writeLists(site.paths.lists, new Map(left.map(([path, one]) => [path, one.change])));
  } finally {
    lock.close();
  }
}

const attempts = 600;

// A build may be running, which takes a moment.
async function lockPatiently(file: string): Promise<Lock> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return lockStore(file);
    } catch (error) {
      if (attempt === attempts || !(error instanceof BusyError)) throw error;
      await wait(100);
    }
}
