import { primaryOf } from "#model/language.ts";
import type { Stem, StemmerOf } from "./terms.ts";

type Load = () => Promise<Stem>;

const orama =
  (load: () => Promise<{ stemmer: Stem }>): Load =>
  () =>
    load().then(({ stemmer }) => stemmer);

// Each is fetched by papers of its language only. `@orama/stemmers` cuts English words too short, "elections" to "elec".
const loaders: Record<string, Load> = {
  en: () => import("stemmer").then(({ stemmer }) => stemmer),
  ar: orama(() => import("@orama/stemmers/arabic")),
  bg: orama(() => import("@orama/stemmers/bulgarian")),
  da: orama(() => import("@orama/stemmers/danish")),
  de: orama(() => import("@orama/stemmers/german")),
  el: orama(() => import("@orama/stemmers/greek")),
  es: orama(() => import("@orama/stemmers/spanish")),
  fi: orama(() => import("@orama/stemmers/finnish")),
  fr: orama(() => import("@orama/stemmers/french")),
  ga: orama(() => import("@orama/stemmers/irish")),
  hi: orama(() => import("@orama/stemmers/indian")),
  hu: orama(() => import("@orama/stemmers/hungarian")),
  hy: orama(() => import("@orama/stemmers/armenian")),
  id: orama(() => import("@orama/stemmers/indonesian")),
  it: orama(() => import("@orama/stemmers/italian")),
  lt: orama(() => import("@orama/stemmers/lithuanian")),
  ne: orama(() => import("@orama/stemmers/nepali")),
  nl: orama(() => import("@orama/stemmers/dutch")),
  no: orama(() => import("@orama/stemmers/norwegian")),
  pt: orama(() => import("@orama/stemmers/portuguese")),
  ro: orama(() => import("@orama/stemmers/romanian")),
  ru: orama(() => import("@orama/stemmers/russian")),
  sr: orama(() => import("@orama/stemmers/serbian")),
  sv: orama(() => import("@orama/stemmers/swedish")),
  ta: orama(() => import("@orama/stemmers/tamil")),
  tr: orama(() => import("@orama/stemmers/turkish")),
  uk: orama(() => import("@orama/stemmers/ukrainian")),
};
const sameStems: Record<string, string> = { nb: "no", nn: "no" };

/** Scripts, with the language whose stems their words have in a paper of another script. */
const scripts: [pattern: RegExp, language: string, script: string][] = [
  [/\p{Script=Latin}/u, "en", "Latn"],
  [/\p{Script=Cyrillic}/u, "ru", "Cyrl"],
  [/\p{Script=Arabic}/u, "ar", "Arab"],
  [/\p{Script=Greek}/u, "el", "Grek"],
  [/\p{Script=Devanagari}/u, "hi", "Deva"],
  [/\p{Script=Tamil}/u, "ta", "Taml"],
  [/\p{Script=Armenian}/u, "hy", "Armn"],
];

/** The stemmers of a paper. Words in the script of its language have its stems, others those of the commonest language of their script: so a word has one stem in all articles, and in every query. */
export class Stemmers {
  readonly #language: string;
  readonly #ownScript: string | undefined;
  readonly #loaded = new Map<string, [pattern: RegExp, stem: Stem | undefined]>();

  constructor(language: string) {
    this.#language = primaryOf(language);
    this.#ownScript = new Intl.Locale(language).maximize().script;
  }

  /** Loads the stemmers that the words of a text need. */
  async prepareFor(text: string): Promise<void> {
    const missing = scripts.filter(
      ([pattern, , script]) => !this.#loaded.has(script) && pattern.test(text),
    );
    await Promise.all(missing.map((script) => this.#load(script)));
  }

  /** Finds the stemmer of a word, by its script. */
  readonly of: StemmerOf = (word) => {
    for (const [pattern, stem] of this.#loaded.values()) if (pattern.test(word)) return stem;
    return undefined;
  };

  async #load([pattern, other, script]: (typeof scripts)[0]): Promise<void> {
    const code = script === this.#ownScript ? this.#language : other;
    const load = loaders[sameStems[code] ?? code];
    this.#loaded.set(script, [pattern, await load?.()]);
  }
}
