import { AddressMap, type Permalink } from "./address-book.ts";

/** Finds the lines that let addresses lead round in a circle and so have to be passed over: from the place of each among the lines to the paths of its circle. An address that an article was given stays where it is, and the others of its circle lead there. */
export function linesInCircles(lines: readonly Permalink[]): ReadonlyMap<number, string[]> {
  const passed = new Map<number, string[]>();
  const last = new Map(lines.flatMap((line) => ("to" in line ? [[line.path, line.to]] : [])));
  // Nearly every ledger is done with here.
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

/** Lists the circles among ways, each of which leads from one path to another. */
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

/** The lines of one path, by their places among all. */
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

// Of each article in the circle, the address that it was given last; all where no article was given any.
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
