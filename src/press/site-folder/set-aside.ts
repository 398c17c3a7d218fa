import { cpSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";

/** Where something stands that is in the way of a site, and where such things go. */
interface AsidePlace {
  /** The folder of the site. */
  folder: string;
  replaced: string;
}

/** Copies a file at a path of a site to where such files are kept, under a name that is free there. */
export function copyAside({ folder, replaced }: AsidePlace, path: string): void {
  copy(join(folder, path), freePlace(replaced, path));
}

/** Moves whatever stands at a path of a site there; throws a PublisherError where it can be neither moved nor copied. */
export function moveAside({ folder, replaced }: AsidePlace, path: string): void {
  const from = join(folder, path);
  const to = freePlace(replaced, path);
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = toError(error);
    // Another thread was here first.
    if (code === "ENOENT") return;
    // It may lie on another disk, or be one.
    if (code !== "EXDEV" && code !== "EBUSY") throw error;
    copy(from, to);
    rmSync(from, { recursive: true });
  }
}

function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  } catch (error) {
    if (!toError(error).code?.startsWith("ERR_FS_CP_")) throw error;
    throw new PublisherError(
      `The site needs the place of ${from}, and it cannot be copied away (${toError(error).message}). Move it away, and build again.`,
    );
  }
}

/** Finds a name for a path that nothing in a folder has yet, and makes the folders on the way to it. */
function freePlace(folder: string, path: string): string {
  const parts = path.split("/").filter((part) => part !== "");
  const place = parts.reduce((at, part, index) => {
    const isLast = index === parts.length - 1;
    for (let n = 1; ; n += 1) {
      const to = join(at, n === 1 ? part : `${part}~${n}`);
      const facts = lstatSync(to, { throwIfNoEntry: false });
      if (!facts || (!isLast && facts.isDirectory())) return to;
    }
  }, folder);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}
