import { fold, isAscii } from "./fold.ts";

// Scripts without spaces between words, and Hangul, whose particles stick to its words.
const unspaced =
  String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}` +
  String.raw`\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
const number = String.raw`\p{N}+(?:[.,]\p{N}+)*`;
const acronym = String.raw`(?:\p{L}\.){2,}`;
// Looked for at one place only.
const anyWord = new RegExp(
  `${number}|${acronym}|[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  "uy",
);
const beginsUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** Tells whether a word is of a script without spaces, and so a part of one. */
export function isUnspaced(word: string): boolean {
  return beginsUnspaced.test(word);
}

/** Takes a word of a text: in lower case, with its accents; where it begins, and how many UTF-16 code units it has. */
export type OnWord = (word: string, at: number, length: number) => void;

/** Cuts a text into the words that are looked up. Where a script has no spaces, every two characters that follow each other are one. */
export function cutWords(text: string, onWord: OnWord): void {
  for (let at = 0; at < text.length;) {
    const end = endOfPlainWord(text, at);
    if (end > at) {
      onWord(text.slice(at, end).toLowerCase(), at, end - at);
      at = end;
    } else at = isBetween(text.charCodeAt(at)) ? at + 1 : cutOddWord(text, at, onWord);
  }
}

/** The end of a word of two or more ASCII letters and digits that begins with a letter, as most do; where there is none, its beginning. */
function endOfPlainWord(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return start;
  let end = start + 1;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
  const isWhole = end === text.length || isBetween(text.charCodeAt(end));
  return isWhole && end > start + 1 ? end : start;
}

/** Tells whether a code unit is certainly no part of a word. */
function isBetween(code: number): boolean {
  if (code < 128) return !isLetter(code) && !isDigit(code);
  // Typographic marks, and the spaces and quotation marks of Latin 1.
  return (code >= 0x2010 && code <= 0x2029) || code === 0xa0 || code === 0xab || code === 0xbb;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Cuts what begins at a place by the rules for all scripts. Returns where it ends. */
function cutOddWord(text: string, at: number, onWord: OnWord): number {
  anyWord.lastIndex = at;
  const found = anyWord.exec(text)?.[0];
  if (found === undefined) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (beginsUnspaced.test(found)) cutPairs(found, at, onWord);
  else cutWord(found, at, onWord);
  return at + found.length;
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
