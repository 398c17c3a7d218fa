// Nobody needs a longer tag, and some programs cut it there.
const maxLength = 35;

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Says what is wrong with a BCP 47 tag, and which one was probably meant; undefined if it is valid. */
export function faultOfLanguage(tag: string): string | undefined {
  if (isLanguage(tag)) return undefined;
  const meant = tagFor(tag);
  const hint = meant ? ` (did you mean ${meant}?)` : ", such as en or zu-ZA";
  return `is no BCP 47 language${hint}`;
}

/** The English name of a language: `German` for `de`; the tag itself if it has none. */
export function nameOfLanguage(tag: string): string {
  return nameOf(tag) ?? tag;
}

/** Tells whether a tag is well-formed and its language has a code. */
export function isLanguage(tag: string): boolean {
  if (tag.length > maxLength || !isWellFormed(tag)) return false;
  return (
    /^[a-z]{3}(?:-|$)/iu.test(tag) || (/^[a-z]{2}(?:-|$)/iu.test(tag) && nameOf(tag) !== undefined)
  );
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function nameOf(tag: string): string | undefined {
  return isWellFormed(tag) ? english.of(new Intl.Locale(tag).language) : undefined;
}

/** Turns the name of a language, in English or in the language itself, or a misspelled tag, into a tag. */
function tagFor(text: string): string | undefined {
  const spelled = text.trim().replaceAll(/[\s_]+/gu, "-");
  if (isLanguage(spelled) && nameOf(spelled) !== undefined)
    return Intl.getCanonicalLocales(spelled)[0];
  const name = text.trim().toLowerCase();
  tags ??= namedTags();
  return tags.get(name) ?? tags.get(name.replace(/[\s_(-].*/su, ""));
}

let tags: Map<string, string> | undefined;

function namedTags(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const twos = letters.flatMap((one) => letters.map((other) => one + other));
  const threes = twos.flatMap((two) => letters.map((letter) => two + letter));
  for (const code of [...twos, ...threes]) {
    const name = english.of(code);
    if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) continue;
    for (const word of [name, code.length === 2 ? ownName(code) : undefined])
      if (word && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), code);
  }
  return found;
}

function ownName(code: string): string | undefined {
  return new Intl.DisplayNames(code, { type: "language", fallback: "none" }).of(code);
}
