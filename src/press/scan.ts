import { readdirSync, statSync } from "node:fs";
import type { Seen } from "./archive-store.ts";

// A file that changed this short a time before it was looked at may change once more without a new time.
const grain = 50;

/** Lists all files below a folder, by path with `/`, with their size and the moment of their last change. */
export function scan(folder: string): Seen[] {
  const found: Seen[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(folder + below, { withFileTypes: true })) {
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.startsWith(".")) found.push(look(folder, path));
    }
  };
  walk("");
  return found;
}

function look(folder: string, path: string): Seen {
  const facts = statSync(folder + path, { throwIfNoEntry: false });
  const modified = Math.max(facts?.mtimeMs ?? 0, facts?.ctimeMs ?? 0);
  const settled = Date.now() - modified > grain;
  return { path: path.slice(1), size: facts?.size ?? -1, modified: settled ? modified : -1 };
}
