import type { Block } from "#model/article.ts";

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Counts the words of paragraphs, sub-headings, lists, quotes and tables; each Chinese or Japanese character is one. */
export function countWords(body: Block[]): number {
  let count = 0;
  for (const text of body.flatMap(proseOf)) {
    if (!dense.test(text)) {
      count +=
        countPlain(text) ?? text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
      continue;
    }
    for (const [piece] of text.matchAll(word)) if (/[\p{L}\p{N}]/u.test(piece)) count++;
  }
  return count;
}

// Most texts are ASCII or nearly, and can be counted without a look into the tables of Unicode.
function countPlain(text: string): number | undefined {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const small = unit | 32;
    if (unit > 126 && !isPlainMark(unit)) return undefined;
    if (unit === 32) counted = false;
    else if (!counted && ((unit > 47 && unit < 58) || (small > 96 && small < 123))) {
      count++;
      counted = true;
    }
  }
  return count;
}

// Dashes, quotation marks and the ellipsis.
function isPlainMark(unit: number): boolean {
  return (unit > 0x200f && unit < 0x2020) || unit === 0x2026;
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
