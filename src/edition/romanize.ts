// Latin letters that Unicode does not decompose into a letter of the English alphabet and a mark.
const spellings: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ĳ: "ij",
  þ: "th",
  ...lettersOf("a", "ⱥɐɑ"),
  ...lettersOf("b", "ƀɓƃ"),
  ...lettersOf("c", "ƈȼɕ"),
  ...lettersOf("d", "đðɖɗƌȡ"),
  ...lettersOf("e", "əǝɛɇɘ"),
  ...lettersOf("f", "ƒ"),
  ...lettersOf("g", "ǥɠɡɣ"),
  ...lettersOf("h", "ħɦⱨ"),
  ...lettersOf("i", "ıɨɩɪ"),
  ...lettersOf("j", "ȷɉʝ"),
  ...lettersOf("k", "ĸƙⱪ"),
  ...lettersOf("l", "łƚɫɬɭȴⱡ"),
  ...lettersOf("m", "ɱ"),
  ...lettersOf("n", "ŋɲƞɳȵ"),
  ...lettersOf("o", "øɔɵ"),
  ...lettersOf("p", "ƥᵽ"),
  ...lettersOf("q", "ɋ"),
  ...lettersOf("r", "ɍɽɾʀ"),
  ...lettersOf("s", "ʂȿ"),
  ...lettersOf("t", "ŧƭʈⱦƫȶ"),
  ...lettersOf("u", "ʉʊɯ"),
  ...lettersOf("v", "ʋʌⱱ"),
  ...lettersOf("w", "ⱳƿ"),
  ...lettersOf("y", "ƴɏȝ"),
  ...lettersOf("z", "ƶȥʐʑʒɀⱬ"),
  // Marks of breathing in transliterated words, and the glottal stop of Hawaiian.
  ...lettersOf("", "ʻʾʿˀ"),
};
const spelled = new RegExp(`[${Object.keys(spellings).join("")}]`, "giu");

function lettersOf(spelling: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, spelling]));
}

/** Spells the Latin letters of a text with the English alphabet, for slugs. Accents stay, since slugs drop them; so do other scripts. */
export function romanize(text: string): string {
  return text
    .normalize("NFKD")
    .replace(spelled, (letter) => spellings[letter] ?? spellings[letter.toLowerCase()] ?? letter);
}
