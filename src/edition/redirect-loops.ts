import { AddressMap, type Permalink } from "./address-book.ts";

/** Finds the lines that close a loop of redirects, and so must be ignored. Maps the index of each to the paths of its loop. Of the paths in a loop, the one that an article was given last stays; the others redirect to it. */
export function linesInLoops(lines: readonly Permalink[]): ReadonlyMap<number, string[]> {
  const ignored = new Map<number, string[]>();
  const lastMoves = new Map(lines.flatMap((line) => ("to" in line ? [[line.path, line.to]] : [])));
  // Nearly always, there is none.
  if (findLoops(lastMoves).length === 0) return ignored;
  const linesByPath = groupByPath(lines);
  for (;;) {
    const loops = findLoops(redirectsIn(lines.filter((_, index) => !ignored.has(index))));
    if (loops.length === 0) return ignored;
    for (const loop of loops)
      for (const path of keptPaths(loop, linesByPath))
        for (const index of movesFrom(linesByPath.get(path), ignored)) ignored.set(index, loop);
  }
}

function redirectsIn(lines: readonly Permalink[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, to } of new AddressMap(lines).values())
    if (to !== undefined) found.set(path, to);
  return found;
}

/** Lists the loops in a map from each path to the one to which it redirects. */
function findLoops(redirects: ReadonlyMap<string, string>): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  for (const start of redirects.keys()) {
    const visited = new Set<string>();
    let path: string | undefined = start;
    while (path !== undefined && !done.has(path) && !visited.has(path)) {
      visited.add(path);
      path = redirects.get(path);
    }
    for (const one of visited) done.add(one);
    if (path === undefined || !visited.has(path)) continue;
    const chain = [...visited];
    loops.push(chain.slice(chain.indexOf(path)));
  }
  return loops;
}

/** The lines of one path, by their index. */
interface PathLines {
  moves: number[];
  /** The last line that gives the path to an article. */
  given?: { index: number; source: string };
}

function groupByPath(lines: readonly Permalink[]): Map<string, PathLines> {
  const found = new Map<string, PathLines>();
  for (const [index, line] of lines.entries()) {
    const ofPath = found.get(line.path) ?? { moves: [] };
    found.set(line.path, ofPath);
    if ("to" in line) ofPath.moves.push(index);
    else ofPath.given = { index, source: line.source };
  }
  return found;
}

// For each article in the loop, the path that it was given last. If no path of the loop was given to an article, all of them.
function keptPaths(loop: readonly string[], linesByPath: ReadonlyMap<string, PathLines>): string[] {
  const bySource = new Map<string, { path: string; index: number }>();
  for (const path of loop) {
    const given = linesByPath.get(path)?.given;
    if (given && given.index > (bySource.get(given.source)?.index ?? -1))
      bySource.set(given.source, { path, index: given.index });
  }
  return bySource.size > 0 ? Array.from(bySource.values(), ({ path }) => path) : [...loop];
}

function movesFrom(lines: PathLines | undefined, ignored: ReadonlyMap<number, unknown>): number[] {
  const moves = lines?.moves.filter((index) => !ignored.has(index)) ?? [];
  const since = moves.filter((index) => index > (lines?.given?.index ?? -1));
  return since.length > 0 ? since : moves;
}
