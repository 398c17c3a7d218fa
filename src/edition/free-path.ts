import { pagePaths } from "#model/paths.ts";

/** The paths that are in use. */
interface UsedPaths {
  has: (path: string) => boolean;
  /** For each path that was asked for before, the number up to which all are in use. Updated here. */
  upTo?: Map<string, number>;
}

/** Finds a path for a day and a slug that is not in use: the second article gets `-2` at its end, the third `-3`. */
export function freePath(day: string, wanted: string, used: UsedPaths): string {
  const first = pagePaths.article(day, wanted);
  let n = used.upTo?.get(first) ?? 1;
  let path = n === 1 ? first : pagePaths.article(day, `${wanted}-${n}`);
  for (; used.has(path); path = pagePaths.article(day, `${wanted}-${n}`)) n += 1;
  used.upTo?.set(first, n);
  return path;
}
