/** What the address that led here asks for. */
export interface Passage {
  /** The name of the block that it begins in. */
  anchor: string;
  /** The names of all its blocks. */
  blocks: string[];
  /** Where it begins in the first and ends in the last of these, in characters. */
  at?: [start: number, end: number];
  /** What it is found by where they are not what they were: a text fragment. */
  text?: string;
}

/** What stands between the name of an element and a text fragment. */
export const marker = ":~:";
const anchorName = /^p\d+-[\da-z]+$/u;

/** Reads a passage from the address that the page was opened with, from which some browsers take away what they have understood; undefined where it names none. */
export function requestedPassage(): Passage | undefined {
  const [opened] = performance.getEntriesByType("navigation");
  const [whole = "", before = ""] = [opened?.name, location.href.split(marker)[0]];
  const asked = whole.startsWith(`${before}${marker}`) ? whole : location.href;
  const [anchor = "", ...rest] = asked.slice(asked.indexOf("#") + 1).split(marker);
  if (!asked.includes("#") || !anchorName.test(anchor)) return undefined;
  const told = new Map(
    rest
      .join(marker)
      .split("&")
      .map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );
  const [text, blocks, at] = ["text", "blocks", "at"].map((name) => told.get(name));
  const [start, end] = at?.split(".").map(Number) ?? [];
  return {
    anchor,
    blocks: blocks?.split(".") ?? [anchor],
    ...(start !== undefined && end !== undefined && { at: [start, end] }),
    ...(text && { text }),
  };
}
