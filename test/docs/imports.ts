import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Lists the files that some files load: imports of every kind, and workers named by their address, but not imports of types alone. Each file counts itself. */
export function loadedBy(...entries: string[]): Set<string> {
  const found = new Set(entries);
  // A set takes in what is added while it is read.
  for (const file of found)
    for (const named of namedIn(file)) if (existsSync(named)) found.add(named);
  return found;
}

function namedIn(file: string): string[] {
  const code = readFileSync(file, "utf8").replaceAll(/^(?:import|export) type [^;]*;/gmu, "");
  const names = code.matchAll(/"((?:#\w+|\.{1,2})\/[^"\s]+\.tsx?)"/gu);
  return Array.from(names, ([, name]) => pathOf(name!, posix.dirname(file)));
}

function pathOf(name: string, folder: string): string {
  if (!name.startsWith("#")) return posix.join(folder, name);
  return /^#(?:test|scripts)\//u.test(name) ? name.slice(1) : `src/${name.slice(1)}`;
}
