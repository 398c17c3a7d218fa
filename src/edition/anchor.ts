import type { PlainBlock } from "#model/article.ts";
import { fnvOf, fnvStart } from "#model/fnv.ts";

/** Turns a block of an article's body and its place, from 1, into the id of its element, such as `p5-1h2k9c`: the place, and an FNV-1a of its words that tells whether it is still the same. */
export function anchorOf(block: PlainBlock, place: number): string {
  let hash = fnvStart;
  for (const text of textsOf(block)) hash = fnvOf(text, hash);
  return `p${place}-${(hash >>> 0).toString(36)}`;
}

function textsOf(block: PlainBlock): string[] {
  switch (block.kind) {
    case "list":
      return block.items;
    case "quote":
      return [...block.paragraphs, block.source ?? ""];
    case "preformatted":
      return block.lines;
    default:
      return [block.text];
  }
}
