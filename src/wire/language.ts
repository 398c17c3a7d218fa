import type { Block } from "#model/article.ts";
import { languageByWords } from "./common-words.ts";

/** A text of fewer letters is taken to be in the edition's language. */
const fewest = 80;
/** How many characters the fast detector gets, and how many the thorough one needs to tell related languages apart. */
const quickSample = 200;
const longSample = 1000;
const thoroughSample = 1000;

/** Answers of the fast detector that may be wrong, since it does not know their relatives: Afrikaans is Dutch to it, Tigrinya is Amharic. */
const doubtful = new Set(["nl", "ms", "am", "tl", "yo", "ku"]);

/** The languages from which the thorough detector chooses: those of newspapers, without dialects that it would confuse with them. */
const newspaperLanguages =
  "eng deu fra spa por ita nld afr swe dan nob nno fin pol ces slk hun ron tur ind zlm zul xho ssw tsn sot nso ven tso nde swh som hau yor ibo kin lin sna nya lug plt vie tgl jav est lit lav hrv slv sqi cat glg eus epo mlt isl gle cym rus ukr bul srp bel mkd kaz ell arb pes urd pbu heb hin mar npi ben pan guj tam tel kan mal sin tha lao mya khm kat hye amh tir cmn jpn kor".split(
    " ",
  );

/** Detects the language of a body from its first paragraphs, as BCP 47; the edition's language where the text is short or the result is uncertain. */
export function detectLanguage(body: Block[], edition: string): string {
  const text = sampleOf(body, quickSample);
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(text);
  if (letters < (dense ? fewest / 4 : fewest)) return edition;
  if (primaryOf(edition) === "en" && isMostlyFigures(text)) return edition;
  const plain = plainLanguage(body, text);
  if (plain !== undefined) return regional(plain, edition);
  const quick = detectors().eld.detect(text);
  if (quick.isReliable() && !doubtful.has(quick.language)) return regional(quick.language, edition);
  return regional(thorough(sampleOf(body, thoroughSample), edition), edition);
}

/** Most texts of the commonest languages need no detector, which takes longer than the whole rest of parsing. */
function plainLanguage(body: Block[], start: string): string | undefined {
  const plain = languageByWords(start, { words: 15, share: 0.3 });
  if (plain !== undefined) return plain;
  if (!languageByWords(start, { words: 15, share: 0.15 })) return undefined;
  // Of more words a smaller share says as much.
  return languageByWords(sampleOf(body, longSample), { words: 40, share: 0.24 });
}

/** Prices and results have hardly a word that tells one language from another. */
function isMostlyFigures(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits * 8 > text.length;
}

type Detectors = typeof import("./language-detectors.ts");

const module = process.getBuiltinModule("node:module");
let loaded: Detectors | undefined;

// Loaded for the first text that needs them. Loading takes longer than parsing a hundred articles.
function detectors(): Detectors {
  const all: Detectors = loaded ?? module.createRequire(import.meta.url)("./language-detectors.ts");
  loaded = all;
  return all;
}

/** Returns the most likely of many languages, unless the edition's is nearly as likely. */
function thorough(text: string, edition: string): string {
  const scores = detectors().francAll(text, { only: newspaperLanguages, minLength: 1 });
  const own = scores.find(([code]) => isSame(code, edition))?.[1] ?? 0;
  const [best = "und"] = scores[0] ?? [];
  return best === "und" || own > 0.95 ? edition : best;
}

/** Adds the edition's region where it is the same language: `en-GB` for `en`. */
function regional(code: string, edition: string): string {
  return isSame(code, edition) ? edition : canonical(code);
}

function isSame(code: string, edition: string): boolean {
  return primaryOf(code) === primaryOf(edition);
}

/** Reduces a code to its language. The three codes of Norwegian become one. */
function primaryOf(code: string): string {
  const known = primaries.get(code);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(canonical(code));
  const primary = language === "nb" || language === "nn" ? "no" : language;
  primaries.set(code, primary);
  return primary;
}

const primaries = new Map<string, string>();

const codes = new Map<string, string>();

function canonical(code: string): string {
  const known = codes.get(code) ?? Intl.getCanonicalLocales(code)[0] ?? code;
  codes.set(code, known);
  return known;
}

function sampleOf(body: Block[], length: number): string {
  let text = "";
  for (const block of body) {
    if (block.kind === "paragraph") text += `${block.text.slice(0, length)} `;
    if (block.kind === "quote") text += `${block.paragraphs.join(" ").slice(0, length)} `;
    if (text.length >= length) break;
  }
  return text.slice(0, length).replaceAll(/https?:\S+|[@#]\w+/g, " ");
}
