import { hasEndMark, plainSpaces } from "./wording.ts";

/** Splits `A, B and C` into names, and lists the words between them, which are not published. */
export function splitNames(text: string, joint = "and"): { names: string[]; joints: string[] } {
  const names: string[] = [];
  const joints: string[] = [];
  let name: string[] = [];
  const close = () => {
    if (name.length > 0) names.push(name.join(" "));
    name = [];
  };
  for (const word of plainSpaces(text.replaceAll(",", " , ")).split(" ")) {
    if (word === joint) joints.push(word);
    if (word === "," || word === joint) close();
    else if (word) name.push(word);
  }
  close();
  return { names, joints };
}

/** Tells whether a text may be names between commas: short pieces, without the punctuation of a sentence. */
export function mayBeNames(text: string): boolean {
  // No name is longer than the space before the first comma.
  if (text.length > 250 || /^[^,、，]{48}/.test(text)) return false;
  if (/[|?!:;"“”«»„()<>[\]{}=]/.test(text) || endsAsSentence(text)) return false;
  return text.split(/[,、，]/).every((piece) => {
    const words = plainSpaces(piece).split(" ");
    return /\p{L}/u.test(piece) && words.length <= 5 && piece.trim().length <= 45;
  });
}

/** Tells whether a text is nothing but initials, as desks sign: `dpa`, `ssi, dan`. */
export function looksLikeInitials(text: string): boolean {
  return /^\p{L}{2,4}(?:[,/] ?\p{L}{2,4})*$/u.test(text);
}

/** Tells whether a text can hardly be anything but names: each of two to five words that are capitalized, except `von` and `de`. */
export function looksLikeNames(text: string): boolean {
  if (!mayBeNames(text) || /\p{N}/u.test(text)) return false;
  const pieces = text.split(/[,、，]/).map(plainSpaces);
  return (
    pieces.some((piece) => piece.includes(" ") || isIdeographic(piece)) && pieces.every(isName)
  );
}

function isTitled(word: string): boolean {
  return /^["'’(]?[\p{Lu}\p{Lt}\p{Lo}]|^\p{Ll}{1,3}['’]\p{Lu}/u.test(word);
}

function isName(text: string): boolean {
  if (isIdeographic(text)) return text.length <= 12;
  const words = text.split(" ");
  return isTitled(words[0] ?? "") && isTitled(words.at(-1) ?? "")
    ? words.every((word) => isTitled(word) || /^(?:\p{Ll}{1,3}|&)$/u.test(word))
    : false;
}

function isIdeographic(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・ ]+$/u.test(text);
}

function endsAsSentence(text: string): boolean {
  return hasEndMark(text) && !/(?:\b\p{Lu}|\b(?:Jr|Sr|Dr|St))\.$/u.test(text);
}
