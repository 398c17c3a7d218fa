import { fold, isAscii } from "./fold.ts";

// Scripts without spaces between words, and Hangul, whose particles stick to its words.
const unspaced =
  String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}` +
  String.raw`\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
const number = String.raw`\p{N}+(?:[.,]\p{N}+)*`;
const acronym = String.raw`(?:\p{L}\.){2,}`;
const anyWord = new RegExp(
  `${number}|${acronym}|[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  "gu",
);
const asciiWord = /\d+(?:[.,]\d+)*|(?:[A-Za-z]\.){2,}|[A-Za-z0-9]+/gu;
const beginsUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** Tells whether a word is of a script without spaces, and so a part of one. */
export function isUnspaced(word: string): boolean {
  return beginsUnspaced.test(word);
}

/** Takes a word of a text: in lower case, with its accents; where it begins, and how many UTF-16 code units it has. */
export type OnWord = (word: string, at: number, length: number) => void;

/** Cuts a text into the words that are looked up. Where a script has no spaces, every two characters that follow each other are one. */
export function cutWords(text: string, onWord: OnWord): void {
  const isPlain = isAscii(text);
  for (const match of text.matchAll(isPlain ? asciiWord : anyWord)) {
    const [found] = match;
    if (!isPlain && beginsUnspaced.test(found)) cutPairs(found, match.index, onWord);
    else cutWord(found, match.index, onWord);
  }
}

function cutPairs(run: string, at: number, onWord: OnWord): void {
  let start = at;
  const characters = [...run];
  if (characters.length === 1) return onWord(run.normalize("NFKC"), at, run.length);
  for (const [index, one] of characters.slice(0, -1).entries()) {
    const pair = one + characters[index + 1];
    onWord(pair.normalize("NFKC"), start, pair.length);
    start += one.length;
  }
  return undefined;
}

function cutWord(found: string, at: number, onWord: OnWord): void {
  const isNumber = /^\p{N}/u.test(found);
  // A single letter says nothing.
  if (found.length === 1 && !isNumber && isAscii(found)) return;
  const word = isNumber
    ? found.toLowerCase().replaceAll(",", "")
    : found.toLowerCase().replaceAll(".", "");
  if (isAscii(word) || fold(word) !== "") onWord(word, at, found.length);
}

/** Lists the words of a text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  cutWords(text, (word) => words.push(word));
  return words;
}
