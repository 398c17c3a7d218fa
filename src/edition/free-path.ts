import { pagePaths } from "#model/paths.ts";

/** Finds the first path for a day and a slug that is not taken: where two articles would share one, the later takes `-2`, `-3`. */
export function freePath(
  day: string,
  wanted: string,
  taken: { has: (path: string) => boolean },
): string {
  let path = pagePaths.article(day, wanted);
  for (let n = 2; taken.has(path); n += 1) path = pagePaths.article(day, `${wanted}-${n}`);
  return path;
}
