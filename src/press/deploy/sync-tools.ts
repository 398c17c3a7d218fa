import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { linesOf } from "#press/publish/upload-lists.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";

/** The programs that can copy files to a host. */
export type SyncTool = "rsync" | "rclone";

/** Files of a site, and the place on a host for them. */
interface Transfer {
  out: string;
  target: string;
  /** Without a slash in front. */
  paths: readonly string[];
}

interface ListedTransfer extends Transfer {
  /** A file to write names into. */
  list: string;
}

/** Copies files of a site to a host. Throws a PublisherError if not all of them arrive. */
export function copyToHost(tool: SyncTool, transfer: Transfer): void {
  withList(transfer, copying[tool]);
}

/** Removes from a host files that a site has no more, and the folders that are gone with them. Throws a PublisherError if not all of them go. */
export function removeFromHost(tool: SyncTool, transfer: Transfer): void {
  withList(transfer, removing[tool]);
}

function withList(transfer: Transfer, work: (transfer: ListedTransfer) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-ship-"));
  try {
    work({ ...transfer, list: join(folder, "files") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What is on the lists is different even where size and time are the same.
const copying = {
  rsync: (transfer: ListedTransfer) => rsync(transfer, transfer.paths, ["--ignore-times"]),
  rclone: ({ out, list, target, paths }: ListedTransfer) => {
    writeFileSync(list, linesOf(paths));
    const options = ["--files-from-raw", list, "--no-traverse", "--ignore-times"];
    run("rclone", ["copy", ...options, out, target]);
  },
};

const removing = {
  rsync: (transfer: ListedTransfer) => {
    for (const paths of [transfer.paths, ...emptiedFolders(transfer)])
      rsync(transfer, paths, ["--delete-missing-args", "--no-implied-dirs"]);
  },
  rclone: (transfer: ListedTransfer) => {
    const { list, target, paths } = transfer;
    writeFileSync(list, linesOf(paths));
    run("rclone", ["delete", "--files-from-raw", list, target]);
    // A bucket has no folders, so this may fail.
    for (const folder of emptiedFolders(transfer).flat())
      spawnSync("rclone", ["rmdir", `${target.replace(/\/$/u, "")}/${folder}`]);
  },
};

// The exit code of rsync where files on the list are missing here, as those to be removed are.
const vanished = 24;

function rsync(
  { out, list, target }: ListedTransfer,
  paths: readonly string[],
  options: readonly string[],
): void {
  writeFileSync(list, paths.map((path) => `${path}\0`).join(""));
  const args = ["-a", "--from0", `--files-from=${list}`, ...options, `${out}/`, target];
  run("rsync", args, [0, vanished]);
}

/** Lists the folders of removed files that are gone as well, grouped by depth, the deepest first. */
function emptiedFolders({ out, paths }: Transfer): string[][] {
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
const mostLines = 5;

function run(program: string, args: readonly string[], good: readonly number[] = [0]): void {
  const { error, status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (!error && status !== null && good.includes(status)) return;
  if (error && toError(error).code === "ENOENT")
    throw new PublisherError(
      `${program} is not on this machine, so nothing was shipped. Install it, or copy the files of the lists by other means and say npm run shipped.`,
    );
  const lines = (stderr ?? "").split("\n").filter((line) => line && !expected.test(line));
  const reason = error?.message ?? lines.slice(0, mostLines).join("; ");
  throw new PublisherError(
    `${program} did not ship everything (${reason}). Nothing is taken from the lists; mend it and ship again.`,
  );
}
