import type { PlainBlock } from "#model/article.ts";

/** Turns a block of an article's body and its place, from 1, into the name of its element: `p5-1h2k9c`, in which the place tells where it stands and the rest (FNV-1a of its words) whether it is still the same. */
export function anchorOf(block: PlainBlock, place: number): string {
  let hash = 0x811c9dc5;
  for (const text of textsOf(block))
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
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
