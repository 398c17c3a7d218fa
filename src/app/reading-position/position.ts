/** How far a reader has come in an article. */
export interface Place {
  path: string;
  headline: string;
  language: string;
  /** The furthest block that stood at the top of the window, counted from the first of the body. */
  block: number;
  /** Whether the end was seen. */
  done: boolean;
}

/** Articles that are remembered; the one opened longest ago goes first. */
const placesKept = 200;

const begunShown = 3;

// A kept path becomes a link: none but an article's may pass.
const articlePath = /^\/\d{4}\/\d\d\/\d\d\/[^/\\?#]+\/$/u;
const languageTag = /^[A-Za-z\d-]{2,35}$/u;

/** Where the places of the paper under a base path are kept. */
export function placesKey(base: string): string {
  return `broadsheet:places:${base}`;
}

/** Turns what was kept, whatever it has become since, into places; what is none is left out. */
export function placesFrom(kept: unknown): readonly Place[] {
  return Array.isArray(kept) ? kept.filter(isPlace).slice(0, placesKept) : [];
}

/** Puts a place first among the others; an article that was read stays so, and its furthest block counts. */
export function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  const before = places.find(({ path }) => path === place.path);
  const block = Math.max(place.block, before?.block ?? 0);
  const done = place.done || (before?.done ?? false);
  if (before === places[0] && before?.block === block && before.done === done) return places;
  return [{ ...place, block, done }, ...places.filter((one) => one !== before)].slice(
    0,
    placesKept,
  );
}

/** The articles that were begun last and not read to their end. */
export function begun(places: readonly Place[]): readonly Place[] {
  return places.filter(({ done, block }) => !done && block > 0).slice(0, begunShown);
}

/** Says on the document how many articles are begun, so that the styles keep room for them. */
export function announceBegun(places: readonly Place[]): void {
  const { dataset } = document.documentElement;
  const count = begun(places).length;
  if (count > 0) dataset["begun"] = String(count);
  else delete dataset["begun"];
}

function isPlace(kept: unknown): kept is Place {
  const { path, headline, language, block, done } = (kept ?? {}) as Record<string, unknown>;
  return (
    typeof path === "string" &&
    articlePath.test(path) &&
    typeof headline === "string" &&
    typeof language === "string" &&
    languageTag.test(language) &&
    Number.isSafeInteger(block) &&
    (block as number) >= 0 &&
    typeof done === "boolean"
  );
}
