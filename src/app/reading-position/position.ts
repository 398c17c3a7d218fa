import { isArticlePath } from "#model/paths.ts";

/** How far a reader has come in an article. */
export interface ReadingPosition {
  path: string;
  headline: string;
  language: string;
  /** The index in the body of the furthest block that was at the top of the window. */
  block: number;
  /** Whether the end was in view. */
  done: boolean;
}

/** Beyond that many, the articles that were read longest ago are forgotten. */
const maxPositions = 200;

const maxStarted = 3;

const languageTag = /^[A-Za-z\d-]{2,35}$/u;

/** The key in localStorage, for the paper under a base path. */
export function positionsKey(base: string): string {
  return `broadsheet:places:${base}`;
}

/** Turns a stored value, which may be anything, into reading positions; what is not one is left out. */
export function parsePositions(stored: unknown): readonly ReadingPosition[] {
  return Array.isArray(stored) ? stored.filter(isPosition).slice(0, maxPositions) : [];
}

/** Puts a position first. It never goes back: an article that was read to its end stays so, and the furthest block counts. */
export function withPosition(
  positions: readonly ReadingPosition[],
  position: ReadingPosition,
): readonly ReadingPosition[] {
  const before = positions.find(({ path }) => path === position.path);
  const block = Math.max(position.block, before?.block ?? 0);
  const done = position.done || (before?.done ?? false);
  if (before === positions[0] && before?.block === block && before.done === done) return positions;
  return [{ ...position, block, done }, ...positions.filter((one) => one !== before)].slice(
    0,
    maxPositions,
  );
}

/** The last few articles that were started and not read to their end. */
export function startedArticles(positions: readonly ReadingPosition[]): readonly ReadingPosition[] {
  return positions.filter(({ done, block }) => !done && block > 0).slice(0, maxStarted);
}

/** Writes the number of started articles into a `data-` attribute of the document, so that the styles keep space for their list. */
export function announceStarted(positions: readonly ReadingPosition[]): void {
  const { dataset } = document.documentElement;
  const count = startedArticles(positions).length;
  if (count > 0) dataset["started"] = String(count);
  else delete dataset["started"];
}

function isPosition(stored: unknown): stored is ReadingPosition {
  const { path, headline, language, block, done }: Record<string, unknown> = Object(stored);
  return (
    typeof path === "string" &&
    // It becomes a link.
    isArticlePath(path) &&
    typeof headline === "string" &&
    typeof language === "string" &&
    languageTag.test(language) &&
    Number.isSafeInteger(block) &&
    Number(block) >= 0 &&
    typeof done === "boolean"
  );
}
