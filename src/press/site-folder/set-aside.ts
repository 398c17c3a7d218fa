import { cpSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";
import type { OutputTarget } from "./output-target.ts";

type Folders = Pick<OutputTarget, "folder" | "replaced">;

/** Copies what is at a path of a site into the folder for such copies, under a name that is free there. */
export function copyAside({ folder, replaced }: Folders, path: string): void {
  copy(join(folder, path), freePath(replaced, path));
}

/** Moves what is at a path of a site there. Throws a PublisherError where it can be neither moved nor copied. */
export function moveAside({ folder, replaced }: Folders, path: string): void {
  const from = join(folder, path);
  const to = freePath(replaced, path);
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = toError(error);
    // Another thread was here first.
    if (code === "ENOENT") return;
    // It may be on another disk, or be one.
    if (code !== "EXDEV" && code !== "EBUSY") throw error;
    copy(from, to);
    rmSync(from, { recursive: true });
  }
}

function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  } catch (error) {
    const { code, message } = toError(error);
    if (!code?.startsWith("ERR_FS_CP_")) throw error;
    throw new PublisherError(
      `The site needs the place of ${from}, and it cannot be copied away (${message}). Move it away, and build again.`,
    );
  }
}

/** Finds a name for a path that is free in a folder, and makes the folders on the way to it. */
function freePath(folder: string, path: string): string {
  const parts = path.split("/").filter((part) => part !== "");
  const free = parts.reduce(
    (at, part, index) => freeName(at, part, index === parts.length - 1),
    folder,
  );
  mkdirSync(dirname(free), { recursive: true });
  return free;
}

function freeName(folder: string, name: string, isLast: boolean): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? name : `${name}~${n}`);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats || (!isLast && stats.isDirectory())) return path;
  }
}
