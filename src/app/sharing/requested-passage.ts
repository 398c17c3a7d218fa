/** A passage of an article, as an address names it. */
export interface Passage {
  /** The anchor of the block in which it begins. */
  anchor: string;
  /** The anchors of all its blocks. */
  blocks: string[];
  /** How many characters into the first block it begins, and how many into the last one it ends. */
  at?: [start: number, end: number];
  /** A text fragment, for finding it where its blocks have changed. */
  text?: string;
}

/** Separates the anchor from the directives in the fragment of a URL (WICG, Scroll to Text Fragment). */
export const directiveDelimiter = ":~:";

/** Reads the passage that the fragment of the page's address names; undefined where it names none. Punctuation at the end of the address, as from a sentence, does no harm. */
export function requestedPassage(fragment: string): Passage | undefined {
  const [, anchor] = /^#(p\d+-[\da-z]+)/u.exec(fragment) ?? [];
  if (!anchor) return undefined;
  const [, ...rest] = openedFragment().split(directiveDelimiter);
  const directives = new Map(
    rest
      .join(directiveDelimiter)
      .split("&")
      .map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );
  const [text, blocks] = ["text", "blocks"].map((name) => directives.get(name));
  const [, start, end] = /^(\d+)\.(\d+)/u.exec(directives.get("at") ?? "") ?? [];
  return {
    anchor,
    blocks: blocks?.match(/p\d+-[\da-z]+/gu) ?? [anchor],
    ...(start && end && { at: [Number(start), Number(end)] }),
    ...(text && { text }),
  };
}

// The fragment with which the document was opened: some browsers remove the directives from `location`.
function openedFragment(): string {
  const [opened] = performance.getEntriesByType("navigation");
  const { hash } = new URL(opened?.name ?? "", location.href);
  return hash.split(directiveDelimiter)[0] === location.hash.split(directiveDelimiter)[0]
    ? hash
    : location.hash;
}
