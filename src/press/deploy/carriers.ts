import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";
import { linesOf } from "#press/publish/upload-lists.ts";
import { toError } from "#press/report/to-error.ts";

/** Programs that copy files to a host. */
export type Carrier = "rsync" | "rclone";

/** Files of a site, and where they are to be. */
interface Load {
  out: string;
  target: string;
  /** Without a slash in front. */
  paths: readonly string[];
}

interface Call extends Load {
  /** A file to write names into. */
  list: string;
}

/** Copies files of a site to a host; throws a PublisherError where not all of them arrive. */
export function copyToHost(carrier: Carrier, load: Load): void {
  withList(load, additions[carrier]);
}

/** Removes files that a site has no more from a host, and the folders that are gone with them; throws a PublisherError where not all of them go. */
export function removeFromHost(carrier: Carrier, load: Load): void {
  withList(load, removals[carrier]);
}

function withList(load: Load, work: (call: Call) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-ship-"));
  try {
    work({ ...load, list: join(folder, "files") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What is on the lists is different, whatever its size and time say.
const additions = {
  rsync: (call: Call) => rsync(call, call.paths, ["--ignore-times"]),
  rclone: ({ out, list, target, paths }: Call) => {
    writeFileSync(list, linesOf(paths));
    const options = ["--files-from-raw", list, "--no-traverse", "--ignore-times"];
    run("rclone", ["copy", ...options, out, target]);
  },
};

const removals = {
  rsync: (call: Call) => {
    for (const paths of [call.paths, ...emptied(call)])
      rsync(call, paths, ["--delete-missing-args", "--no-implied-dirs"]);
  },
  rclone: (call: Call) => {
    const { list, target, paths } = call;
    writeFileSync(list, linesOf(paths));
    run("rclone", ["delete", "--files-from-raw", list, target]);
    // A bucket has no folders, so this may fail.
    for (const folder of emptied(call).flat())
      spawnSync("rclone", ["rmdir", `${target.replace(/\/$/u, "")}/${folder}`]);
  },
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
function emptied({ out, paths }: Load): string[][] {
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
const mostSaid = 5;

function run(program: string, args: readonly string[], good: readonly number[] = [0]): void {
  const { error, status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (!error && status !== null && good.includes(status)) return;
  if (error && toError(error).code === "ENOENT")
    throw new PublisherError(
      `${program} is not on this machine, so nothing was shipped. Install it, or copy the files of the lists by other means and say npm run shipped.`,
    );
  const said = (stderr ?? "").split("\n").filter((line) => line && !expected.test(line));
  const reason = error?.message ?? said.slice(0, mostSaid).join("; ");
  throw new PublisherError(
    `${program} did not ship everything (${reason}). Nothing is taken from the lists; mend it and ship again.`,
  );
}
