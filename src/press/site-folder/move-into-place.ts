import { lstatSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTaken } from "./find-obstacle.ts";
import type { OutputTarget } from "./output-target.ts";
import { moveAside } from "./set-aside.ts";

const frontPage = "index.html";

/** Moves a new site from the folder that it was made in to its own. Calls `onAside` with each path at which something was set aside. */
export function moveIntoPlace(
  out: string,
  { folder, replaced }: Pick<OutputTarget, "folder" | "replaced">,
  onAside: (path: string) => void,
): void {
  if (!lstatSync(out, { throwIfNoEntry: false })) {
    mkdirSync(dirname(out), { recursive: true });
    renameSync(folder, out);
    return;
  }
  // A folder that is there already may be a mount, which cannot be replaced itself.
  const names = readdirSync(folder).filter((name) => name !== frontPage);
  for (const name of [...names, frontPage]) {
    const path = `/${name}`;
    // It came while the site was made.
    if (isTaken(out, path)) {
      moveAside({ folder: out, replaced }, path);
      onAside(path);
    }
    renameSync(join(folder, name), join(out, name));
  }
}
