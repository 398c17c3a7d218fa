import { AddressMap, type Permalink } from "./address-book.ts";

/** Finds the lines of permalinks.tsv that close a circle of addresses and have to be passed over. Maps the index of each line to the paths of its circle. The address that an article was given last stays; the others of the circle lead to it. */
export function linesInCircles(lines: readonly Permalink[]): ReadonlyMap<number, string[]> {
  const passed = new Map<number, string[]>();
  const last = new Map(lines.flatMap((line) => ("to" in line ? [[line.path, line.to]] : [])));
  // Most files have none.
  if (circlesAmong(last).length === 0) return passed;
  const places = placesByPath(lines);
  for (;;) {
    const circles = circlesAmong(waysIn(lines.filter((_, at) => !passed.has(at))));
    if (circles.length === 0) return passed;
    for (const circle of circles)
      for (const path of keepersOf(circle, places))
        for (const at of movesFrom(places.get(path)!, passed)) passed.set(at, circle);
  }
}

function waysIn(lines: readonly Permalink[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, to } of new AddressMap(lines).values())
    if (to !== undefined) found.set(path, to);
  return found;
}

/** Lists the circles in a map from each path to the one that it leads to. */
function circlesAmong(ways: ReadonlyMap<string, string>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of ways.keys()) {
    const passed = new Set<string>();
    let path: string | undefined = start;
    while (path !== undefined && !done.has(path) && !passed.has(path)) {
      passed.add(path);
      path = ways.get(path);
    }
    for (const one of passed) done.add(one);
    if (path === undefined || !passed.has(path)) continue;
    const way = [...passed];
    circles.push(way.slice(way.indexOf(path)));
  }
  return circles;
}

/** The lines of one path, by their index. */
interface Places {
  moves: number[];
  /** The last line that gives the path to an article. */
  given?: { at: number; source: string };
}

function placesByPath(lines: readonly Permalink[]): Map<string, Places> {
  const found = new Map<string, Places>();
  for (const [at, line] of lines.entries()) {
    const places = found.get(line.path) ?? { moves: [] };
    found.set(line.path, places);
    if ("to" in line) places.moves.push(at);
    else places.given = { at, source: line.source };
  }
  return found;
}

// The address that each article in the circle was given last; all of them where none was given to an article.
function keepersOf(circle: readonly string[], places: ReadonlyMap<string, Places>): string[] {
  const bySource = new Map<string, { path: string; at: number }>();
  for (const path of circle) {
    const given = places.get(path)?.given;
    if (given && given.at > (bySource.get(given.source)?.at ?? -1))
      bySource.set(given.source, { path, at: given.at });
  }
  return bySource.size > 0 ? Array.from(bySource.values(), ({ path }) => path) : [...circle];
}

function movesFrom({ moves, given }: Places, passed: ReadonlyMap<number, unknown>): number[] {
  const left = moves.filter((at) => !passed.has(at));
  const since = left.filter((at) => at > (given?.at ?? -1));
  return since.length > 0 ? since : left;
}
