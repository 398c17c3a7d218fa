/** Under what names stand that begin with a digit. */
const digits = "0–9";

/** Makes a function that turns a name into the letter that it stands under in an index, by the alphabet of a language: `É` under `E` in French, `Å` by itself in Swedish. */
export function initialsIn(language: string): (name: string) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  const known = new Map<string, string>();
  const initialOf = (first: string) => {
    if (/\p{N}/u.test(first)) return digits;
    const [upper = first] = first.toLocaleUpperCase(language);
    const base = upper.normalize("NFD").charAt(0);
    // The syllables of Hangul stand under their first letter.
    return /\p{sc=Hangul}/u.test(upper) || compare(base, upper) === 0 ? base : upper;
  };
  return (name) => {
    const first = /[\p{L}\p{N}]/u.exec(name.normalize())?.[0] ?? name.charAt(0);
    const initial = known.get(first) ?? initialOf(first);
    known.set(first, initial);
    return initial;
  };
}

/** Makes a function that orders initials as the alphabet of a language has them, digits first. */
export function initialOrder(language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) =>
    Number(b === digits) - Number(a === digits) || compare(a, b) || Number(a > b) - Number(a < b);
}
