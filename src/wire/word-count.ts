import type { Block } from "#model/article.ts";
import { byteTable, bytesOf } from "#model/text-bytes.ts";

const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

// A word starts at its first letter or digit, and goes on to a space or a character that is a word by itself.
const wordOfDense =
  /[[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]&&[\p{L}\p{N}]]|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]][\S--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]*/gv;
const word = /[\p{L}\p{N}]\S*/gu;

/** Counts the words of paragraphs, sub-headings, lists, quotes and tables; each Chinese or Japanese character is one. */
export function countWords(body: Block[]): number {
  let count = 0;
  for (const text of body.flatMap(proseOf)) count += countPlain(text) ?? countAny(text);
  return count;
}

function countAny(text: string): number {
  return text.match(dense.test(text) ? wordOfDense : word)?.length ?? 0;
}

// Most texts are of Latin or Cyrillic letters. Counting them as bytes, without tables of Unicode, takes a third of the time.
// Undefined for other texts.
function countPlain(text: string): number | undefined {
  const bytes = bytesOf(text);
  let [count, counted] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    let kind = kinds[bytes[at]!]!;
    if (kind === foreign) {
      const mark = markAt(bytes, at);
      if (!mark) return;
      kind = mark.kind;
      at += mark.length - 1;
    }
    const isOfWord = kind & letter;
    count += isOfWord & ~counted;
    counted = (counted | isOfWord) & ~(kind >> 1);
  }
  return count;
}

// The kinds of bytes. A space ends a word, other marks do not, nor do the bytes after the first of a letter.
const [inside, letter, space, foreign] = [0, 1, 2, 4];
const kinds = byteTable((byte) => {
  if (byte === 32 || (byte > 8 && byte < 14)) return space;
  if (byte < 127 || (byte >= 0x80 && byte < 0xc0)) return inside;
  // U+0100 to U+02BF and U+0400 to U+047F are all letters.
  return (byte > 0xc3 && byte < 0xcb) || byte === 0xd0 || byte === 0xd1 ? letter : foreign;
});

interface Mark {
  kind: number;
  /** In bytes. */
  length: number;
}
const accented: Mark = { kind: letter, length: 2 };
const sign: Mark = { kind: inside, length: 2 };
const noBreakSpace: Mark = { kind: space, length: 2 };
const dash: Mark = { kind: inside, length: 3 };
const narrowSpace: Mark = { kind: space, length: 3 };

/** The commonest other characters: letters and marks of Latin, dashes, quotation marks and spaces. */
function markAt(bytes: Uint8Array, at: number): Mark | undefined {
  const second = bytes[at + 1]!;
  switch (bytes[at]) {
    case 0xc3:
      return second === 0x97 || second === 0xb7 ? sign : accented;
    case 0xc2:
      return second === 0xa0 ? noBreakSpace : signs.has(second) ? sign : undefined;
    case 0xe2:
      return second === 0x80 ? generalMark(bytes[at + 2]!) : undefined;
    default:
      return undefined;
  }
}

// The second bytes of `§`, `«`, `·` and `»`.
const signs = new Set([0xa7, 0xab, 0xb7, 0xbb]);

/** By the third byte: dashes, quotation marks, the ellipsis and the narrow space. */
function generalMark(third: number): Mark | undefined {
  if ((third >= 0x90 && third < 0xa0) || third === 0xa6) return dash;
  return third === 0xaf ? narrowSpace : undefined;
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
