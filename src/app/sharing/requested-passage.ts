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

/** Reads a passage from the address of the page; undefined where it names none. Marks that a sentence left at the end of the address are passed over. */
export function requestedPassage(): Passage | undefined {
  const [, anchor] = /^#(p\d+-[\da-z]+)/u.exec(location.hash) ?? [];
  if (!anchor) return undefined;
  const [, ...rest] = wholeFragment().split(marker);
  const told = new Map(
    rest
      .join(marker)
      .split("&")
      .map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );
  const [text, blocks] = ["text", "blocks"].map((name) => told.get(name));
  const [, start, end] = /^(\d+)\.(\d+)/u.exec(told.get("at") ?? "") ?? [];
  return {
    anchor,
    blocks: blocks?.match(/p\d+-[\da-z]+/gu) ?? [anchor],
    ...(start && end && { at: [Number(start), Number(end)] }),
    ...(text && { text }),
  };
}

// That of the opened document, of which some browsers leave only the beginning in the address.
function wholeFragment(): string {
  const [opened] = performance.getEntriesByType("navigation");
  const { hash } = new URL(opened?.name ?? "", location.href);
  return hash.split(marker)[0] === location.hash.split(marker)[0] ? hash : location.hash;
}
