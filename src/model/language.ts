const rightToLeft = new Set("ar arc ckb dv fa he ks ku nqo pnb ps sd syr ug ur yi".split(" "));

export type Direction = "ltr" | "rtl";

const known = new Map<string, Direction>();

/** The writing direction of a BCP 47 language. */
export function directionOf(language: string): Direction {
  const direction = known.get(language) ?? findDirection(language);
  known.set(language, direction);
  return direction;
}

function findDirection(language: string): Direction {
  const { language: primary, script } = new Intl.Locale(language);
  if (script) return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo"].includes(script) ? "rtl" : "ltr";
  return rightToLeft.has(primary) ? "rtl" : "ltr";
}

/** Turns a BCP 47 language into a locale for Open Graph, such as `en_US`. Without a region, it gets the one where most people speak the language. */
export function localeOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return region ? `${primary}_${region}` : primary;
}

/** The primary language of a BCP 47 tag: `en` of `en-GB`. */
export function primaryOf(language: string): string {
  return language.toLowerCase().replace(/-.*/u, "");
}
