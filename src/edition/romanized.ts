// Latin letters that Unicode does not take apart into a letter of the alphabet and a mark.
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
  // Marks of breath in transliterated words, and of a glottal stop in Hawaiian.
  ...lettersOf("", "ʻʾʿˀ"),
};
const spelled = new RegExp(`[${Object.keys(spellings).join("")}]`, "giu");

function lettersOf(spelling: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, spelling]));
}

/** Spells the Latin letters of a text with those of the English alphabet, so that a slug may be made of it; accents are left to the slug, and other scripts as they are. */
export function romanized(text: string): string {
  return text
    .normalize("NFKD")
    .replace(spelled, (letter) => spellings[letter] ?? spellings[letter.toLowerCase()] ?? letter);
}
