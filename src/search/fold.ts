// Accents, vowel marks of Hebrew and Arabic, and characters without width.
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu;

// Letters that have no accent to take off, and variants that keyboards of other countries lack.
const plainLetters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ٱ: "ا",
};
const variants = new RegExp(`[${Object.keys(plainLetters).join("")}]`, "gu");

const ascii = /^[\0-\x7f]*$/u;

/** Tells whether a text has ASCII characters only. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Turns a word into what a reader may type for it: in lower case, without accents and vowel marks, variants of a letter as one. */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(marks, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(variants, (letter) => plainLetters[letter] ?? letter);
}
