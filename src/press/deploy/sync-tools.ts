import { spawn } from "node:child_process";
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

/** Copies files of a site to a host. Where that is a bucket, rclone tells it the headers of these files. Throws a PublisherError if not all of them arrive. */
export async function copyToHost(
  tool: SyncTool,
  transfer: Transfer,
  headers: readonly string[] = [],
): Promise<void> {
  await withList(transfer, (listed) => copying[tool](listed, headers));
}

/** Removes from a host files that a site has no more, and the folders that are gone with them. Throws a PublisherError if not all of them go. */
export async function removeFromHost(tool: SyncTool, transfer: Transfer): Promise<void> {
  await withList(transfer, removing[tool]);
}

async function withList(
  transfer: Transfer,
  work: (transfer: ListedTransfer) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-ship-"));
  try {
    await work({ ...transfer, list: join(folder, "files") });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What is on the lists is different even where size and time are the same.
const copying = {
  rsync: (transfer: ListedTransfer) => rsync(transfer, transfer.paths, ["--ignore-times"]),
  rclone: async ({ out, list, target, paths }: ListedTransfer, headers: readonly string[]) => {
    writeFileSync(list, linesOf(paths));
    const said = headers.flatMap((header) => ["--header-upload", header]);
    const options = ["--files-from-raw", list, "--no-traverse", "--ignore-times", ...said];
    await run("rclone", ["copy", ...options, out, target]);
  },
};

const removing = {
  rsync: async (transfer: ListedTransfer) => {
    for (const paths of [transfer.paths, ...emptiedFolders(transfer)])
      await rsync(transfer, paths, ["--delete-missing-args", "--no-implied-dirs"]);
  },
  rclone: async (transfer: ListedTransfer) => {
    const { list, target, paths } = transfer;
    writeFileSync(list, linesOf(paths));
    await run("rclone", ["delete", "--files-from-raw", list, "--no-traverse", target]);
    // A bucket has no folders, so this may fail.
    for (const folder of emptiedFolders(transfer).flat())
      await execute("rclone", ["rmdir", `${target.replace(/\/$/u, "")}/${folder}`]);
  },
};

// The exit code of rsync where files on the list are missing here, as those to be removed are.
const vanished = 24;

async function rsync(
  { out, list, target }: ListedTransfer,
  paths: readonly string[],
  options: readonly string[],
): Promise<void> {
  writeFileSync(list, paths.map((path) => `${path}\0`).join(""));
  const args = ["-a", "--from0", `--files-from=${list}`, ...options, `${out}/`, target];
  await run("rsync", args, [0, vanished]);
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

const expected =
  /^(?:file has vanished|rsync warning: some files vanished|WARNING: parent dir|.* NOTICE: Config file)/u;
const mostLines = 5;

/** Takes out of what a program says whom a URL names before its host: that may be a password from the program's own settings. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(/\/\/[^@/\s]+@/gu, "//");
}

async function run(program: string, args: readonly string[], good = [0]): Promise<void> {
  const { error, status, stderr } = await execute(program, args);
  if (!error && status !== null && good.includes(status)) return;
  if (error && toError(error).code === "ENOENT")
    throw new PublisherError(
      `${program} is not on this machine, so nothing was shipped with it. Install it, or copy the files of the lists by other means and say npm run shipped.`,
    );
  const lines = stderr.split("\n").filter((line) => line && !expected.test(line));
  const reason = error?.message ?? lines.slice(0, mostLines).join("; ");
  throw new PublisherError(
    `${program} did not ship everything (${withoutSecrets(reason)}). What has not arrived is still on the lists; mend it and ship again.`,
  );
}

interface Outcome {
  error?: Error;
  status: number | null;
  stderr: string;
}

function execute(program: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(program, args, { stdio: ["inherit", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (part: Buffer) => (stderr += part.toString()));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ error, status: null, stderr }));
    child.on("close", (status) => resolve({ status, stderr }));
  });
}
