import { pagePaths } from "#model/paths.ts";

/** The paths that are taken. */
interface Taken {
  has: (path: string) => boolean;
  /** For each path that was wanted, the number up to which all are taken for good. */
  upTo?: Map<string, number>;
}

/** Finds the first path for a day and a slug that is not taken: where two articles would share one, the later takes `-2`, `-3`. */
export function freePath(day: string, wanted: string, taken: Taken): string {
  const first = pagePaths.article(day, wanted);
  let n = taken.upTo?.get(first) ?? 1;
  let path = n === 1 ? first : pagePaths.article(day, `${wanted}-${n}`);
  for (; taken.has(path); path = pagePaths.article(day, `${wanted}-${n}`)) n += 1;
  taken.upTo?.set(first, n);
  return path;
}
