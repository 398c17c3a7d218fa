import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Lock } from "#press/files/exclusive-lock.ts";
import { stampOf } from "#press/files/file-stamp.ts";
import { readLists, writeLists } from "#press/publish/upload-lists.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import { BusyError, PublisherError } from "#press/report/publisher-error.ts";
import { type FileChange, fileChanges } from "#press/site-folder/change-list.ts";
import type { SitePaths } from "#press/site-folder/site-paths.ts";
import { lockStore } from "#press/store/build-lock.ts";
import { copyToHost, removeFromHost, type SyncTool } from "./sync-tools.ts";

/** A site on this machine, and the paths that belong to it. */
interface BuiltSite {
  out: string;
  paths: SitePaths;
}

/** What the lists for uploads say, by path: what was done to each file since it was shipped, and how the file is now. */
type Changes = Map<string, { change: FileChange; stamp: string; isThere: boolean }>;

/** Brings a host up to date with a site: first what is new, last what is gone. Returns a line that says how many files that were. If it fails, the next run does all of it again. */
export async function deploySite(site: BuiltSite, tool: SyncTool, target: string): Promise<string> {
  const changes = readChanges(site);
  refuseMissing(changes);
  for (const change of fileChanges) {
    const paths = [...changes].filter(([, one]) => one.change === change);
    if (paths.length === 0) continue;
    const transfer = { out: site.out, target, paths: paths.map(([path]) => path.slice(1)) };
    if (change === "removed") removeFromHost(tool, transfer);
    else copyToHost(tool, transfer);
  }
  await markShipped(site, changes);
  if (changes.size === 0)
    return `Nothing has changed since the site was shipped last, so nothing was sent to ${target}. To fill another host, copy all of ${site.out} to it.`;
  return `${count(changes.size, "file")} shipped to ${target}`;
}

// A tool may pass over a file that it does not find, and the file would count as shipped.
function refuseMissing(changes: Changes): void {
  const missing = [...changes].filter(([, one]) => one.change !== "removed" && !one.isThere);
  if (missing.length === 0) return;
  const names = listed(missing.map(([path]) => path));
  throw new PublisherError(
    `${count(missing.length, "file")} that should be shipped cannot be found in the site: ${names}. Nothing was shipped. Build it again, which makes it whole, and then ship.`,
  );
}

/** Takes what was shipped off the lists, except for files that have changed again since. If it is not said what was shipped, takes off everything. */
export async function markShipped({ out, paths }: BuiltSite, shipped?: Changes): Promise<void> {
  const lock = await lockPatiently(paths.record);
  try {
    const now = readChanges({ out, paths });
    const left = [...now].filter(([path, { change, stamp }]) => {
      const before = (shipped ?? now).get(path);
      return before?.change !== change || before.stamp !== stamp;
    });
    writeLists(paths.lists, new Map(left.map(([path, { change }]) => [path, change])));
  } finally {
    lock.close();
  }
}

function readChanges({ out, paths }: BuiltSite): Changes {
  const entries = [...readLists(paths.lists)];
  return new Map(
    entries.map(([path, noted]) => {
      const file = join(out, path);
      const isThere = existsSync(file);
      // Where a removed file is there, the publisher has put it there, so it is shipped.
      const change = noted === "removed" && isThere ? "changed" : noted;
      return [path, { change, stamp: stampOf(file), isThere }];
    }),
  );
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
