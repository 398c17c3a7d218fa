import type { Block } from "#model/article.ts";

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Counts the words of paragraphs, sub-headings, lists, quotes and tables; each Chinese or Japanese character is one. */
export function countWords(body: Block[]): number {
  let count = 0;
  for (const text of body.flatMap(proseOf)) {
    if (!dense.test(text)) {
      for (const piece of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) count++;
      continue;
    }
    for (const [piece] of text.matchAll(word)) if (/[\p{L}\p{N}]/u.test(piece)) count++;
  }
  return count;
}

function proseOf(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return [block.text];
    case "list":
      return block.items;
    case "quote":
      return block.paragraphs;
    case "preformatted":
      return block.lines;
    case "image":
    case "video":
    case "cross-link":
      return [];
    default:
      return block satisfies never;
  }
}
