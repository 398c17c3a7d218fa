import type { Block } from "#model/article.ts";
import { byteTable, bytesOf } from "#model/text-bytes.ts";

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

// Most texts are ASCII, or nearly. Counting them as bytes, without tables of Unicode and without branches, takes a third of
// the time. Undefined for other texts.
function countPlain(text: string): number | undefined {
  const bytes = bytesOf(text);
  let [count, counted] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const kind = kinds[bytes[at]!]!;
    if (kind === foreign) {
      if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80 || !isPlainMark(bytes[at + 2])) return;
      at += 2;
      continue;
    }
    const isOfWord = kind & 1;
    count += isOfWord & ~counted;
    counted = (counted | isOfWord) & ~(kind >> 1);
  }
  return count;
}

// The kinds of bytes: 1 a letter or digit, 2 a space, which ends a word, 0 punctuation, which does not.
const foreign = 4;
const kinds = byteTable((byte) => {
  if (byte > 126) return foreign;
  return byte === 32 ? 2 : 0;
});

// The third byte of dashes, quotation marks and the ellipsis.
function isPlainMark(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x90 && byte < 0xa0) || byte === 0xa6);
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
