import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockArchive } from "./archive-store.ts";
import { type FileChange, fileChanges } from "./deed-list.ts";
import type { Lock } from "./exclusive-lock.ts";
import { PublisherError } from "./publisher-error.ts";
import { count, listed } from "./report.ts";
import { factsOf } from "./scan.ts";
import type { SitePlaces } from "./site-places.ts";
import { linesOf, readLists, writeLists } from "./upload-lists.ts";

/** Programs that copy files to a host. */
export type Carrier = "rsync" | "rclone";

/** A site, and what belongs to it. */
interface Shipment {
  out: string;
  places: SitePlaces;
}

/** What was done to a file since the last shipment, and the state that the file is in. */
type State = Map<string, { deed: FileChange; facts: string; isThere: boolean }>;

/** Brings a host up to date with a site: what is new first, what is gone last; says how many files that were. Where it ends too soon, the next shipment does it all again. */
export async function ship(shipment: Shipment, carrier: Carrier, target: string): Promise<string> {
  const state = stateOf(shipment);
  refuseWithout(state);
  for (const deed of fileChanges) {
    const paths = [...state].filter(([, one]) => one.deed === deed).map(([path]) => path.slice(1));
    if (paths.length > 0) carry(shipment, { carrier, target, paths, isGone: deed === "removed" });
  }
  await markShipped(shipment, state);
  return `${count(state.size, "file")} shipped to ${target}`;
}

// A program may pass over what it does not find, and it would count as shipped.
function refuseWithout(state: State): void {
  const gone = [...state].filter(([, { deed, isThere }]) => deed !== "removed" && !isThere);
  if (gone.length === 0) return;
  const names = listed(gone.map(([path]) => path));
  throw new PublisherError(
    `${count(gone.length, "file")} that should be shipped cannot be found in the site: ${names}. Nothing was shipped. Build it again, which makes it whole, and then ship.`,
  );
}

/** Takes what was shipped from the lists, aside from files that have changed again since; without a state, all that is on them. */
export async function markShipped({ out, places }: Shipment, state?: State): Promise<void> {
  const lock = await lockSoon(places.record);
  try {
    const now = stateOf({ out, places });
    const left = [...now].filter(([path, { deed, facts }]) => {
      const shipped = (state ?? now).get(path);
      return shipped?.deed !== deed || shipped.facts !== facts;
    });
    writeLists(places.lists, new Map(left.map(([path, { deed }]) => [path, deed])));
  } finally {
    lock.close();
  }
}

function stateOf({ out, places }: Shipment): State {
  const entries = [...readLists(places.lists)];
  return new Map(
    entries.map(([path, noted]) => {
      const file = join(out, path);
      const isThere = existsSync(file);
      // One that the publisher has put in the place of a file that is gone is no less a part of what is shipped.
      const deed = noted === "removed" && isThere ? "changed" : noted;
      return [path, { deed, facts: factsOf(file), isThere }];
    }),
  );
}

const attempts = 600;

// A build takes its moment.
async function lockSoon(file: string): Promise<Lock> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return lockArchive(file);
    } catch (error) {
      if (attempt === attempts) throw error;
      await wait(100);
    }
}

interface Load {
  carrier: Carrier;
  target: string;
  /** Without a slash in front. */
  paths: readonly string[];
  isGone: boolean;
}

function carry({ out }: Shipment, { carrier, target, paths, isGone }: Load): void {
  const calls = isGone ? removals[carrier] : [additions[carrier]];
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-ship-"));
  const list = join(folder, "files");
  try {
    const folders = isGone ? emptied(out, paths) : [];
    for (const call of calls) call({ out, list, target, paths, folders });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Call {
  out: string;
  /** A file to write names into. */
  list: string;
  target: string;
  paths: readonly string[];
  /** Those that the site has no more, by depth, the deepest first. */
  folders: readonly string[][];
}

// What is on the lists is different, whatever its size and time say.
const additions = {
  rsync: (call: Call) => rsync(call, call.paths, ["--ignore-times"]),
  rclone: ({ out, list, target, paths }: Call) => {
    writeFileSync(list, linesOf(paths));
    run("rclone", [
      "copy",
      "--files-from-raw",
      list,
      "--no-traverse",
      "--ignore-times",
      out,
      target,
    ]);
  },
};

const removals = {
  rsync: [
    (call: Call) => {
      for (const paths of [call.paths, ...call.folders])
        rsync(call, paths, ["--delete-missing-args", "--no-implied-dirs"]);
    },
  ],
  rclone: [
    ({ list, target, paths }: Call) => {
      writeFileSync(list, linesOf(paths));
      run("rclone", ["delete", "--files-from-raw", list, target]);
    },
    // Only where there is no bucket, which has no folders.
    ({ target, folders }: Call) => {
      for (const folder of folders.flat())
        spawnSync("rclone", ["rmdir", `${target.replace(/\/$/u, "")}/${folder}`]);
    },
  ],
};

// What a list asks to remove is missing here, as it should be, which rsync takes for worth an exit code.
const vanished = 24;

function rsync(
  { out, list, target }: Call,
  paths: readonly string[],
  more: readonly string[],
): void {
  writeFileSync(list, paths.map((path) => `${path}\0`).join(""));
  const args = ["-a", "--from0", `--files-from=${list}`, ...more, `${out}/`, target];
  run("rsync", args, [0, vanished]);
}

/** Lists the folders of files that are gone, as far as they are gone as well, by their depth, the deepest first. */
function emptied(out: string, paths: readonly string[]): string[][] {
  const found = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      if (existsSync(join(out, folder))) break;
      found.add(folder);
    }
  const byDepth = Map.groupBy(found, (folder) => folder.split("/").length);
  return [...byDepth].toSorted(([a], [b]) => b - a).map(([, folders]) => folders);
}

const expected = /^(?:file has vanished|rsync warning: some files vanished|WARNING: parent dir)/u;

function run(program: string, args: readonly string[], good: readonly number[] = [0]): void {
  const { error, status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (!error && status !== null && good.includes(status)) return;
  const said = (stderr ?? "").split("\n").filter((line) => line && !expected.test(line));
  const reason = error?.message ?? said.slice(0, mostSaid).join("; ");
  throw new PublisherError(
    `${program} did not ship everything (${reason}). Nothing is taken from the lists; mend it and ship again.`,
  );
}

const mostSaid = 5;
