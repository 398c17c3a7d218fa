import type { Block } from "#model/article.ts";

/** Below this many letters a guess is worth less than the edition's language. */
const fewest = 80;
/** As many characters as the fast detector needs, and as the thorough one needs to tell close relatives apart. */
const enough = 200;
const plenty = 2000;

/** What the fast detector knows, but takes languages for that it does not know: Afrikaans for Dutch, Tigrinya for Amharic. */
const mistaken = new Set(["nl", "ms", "am", "tl", "yo", "ku"]);

/** What the thorough detector chooses from: languages that newspapers are written in, without the dialects that it takes them for. */
const papers =
  "eng deu fra spa por ita nld afr swe dan nob nno fin pol ces slk hun ron tur ind zlm zul xho ssw tsn sot nso ven tso nde swh som hau yor ibo kin lin sna nya lug plt vie tgl jav est lit lav hrv slv sqi cat glg eus epo mlt isl gle cym rus ukr bul srp bel mkd kaz ell arb pes urd pbu heb hin mar npi ben pan guj tam tel kan mal sin tha lao mya khm kat hye amh tir cmn jpn kor".split(
    " ",
  );

/** Guesses the language of a body from its first paragraphs, as BCP 47; what is short or uncertain is in the edition's language. */
export function detectLanguage(body: Block[], edition: string): string {
  const text = sampleOf(body, enough);
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(text);
  if (letters < (dense ? fewest / 4 : fewest)) return edition;
  if (primaryOf(edition) === "en" && isPlainlyEnglish(text)) return edition;
  const quick = detectors().eld.detect(text);
  if (quick.isReliable() && !mistaken.has(quick.language)) return regional(quick.language, edition);
  return regional(thorough(sampleOf(body, plenty), edition), edition);
}

// The small words of a language make up nearly half of any text in it, and hardly a sixth of one in its next of kin.
const smallWords = new Set(
  "the of and to in that a is was for it with as his on be at by had not are but from or have an they which were her she there would their we him been has when who will no if out what up about into than them only other new some these this those two then first any our over after before said he you its i also more could may such most".split(
    " ",
  ),
);
const share = 0.3;

/** Spares most articles of an English edition the detectors, which take longer than all the rest of the reading. */
function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().split(/[^a-z]+/);
  const small = words.filter((one) => smallWords.has(one)).length;
  return words.length >= 15 && small / words.length >= share;
}

type Detectors = typeof import("./language-detectors.ts");

const module = process.getBuiltinModule("node:module");
let loaded: Detectors | undefined;

// Loaded for the first text that needs them: most do not, and loading takes longer than reading a hundred articles.
function detectors(): Detectors {
  loaded ??= module.createRequire(import.meta.url)("./language-detectors.ts") as Detectors;
  return loaded;
}

/** The best of many languages, unless the edition's comes close. */
function thorough(text: string, edition: string): string {
  const scores = detectors().francAll(text, { only: papers, minLength: 1 });
  const own = scores.find(([code]) => isSame(code, edition))?.[1] ?? 0;
  const [best = "und"] = scores[0] ?? [];
  return best === "und" || own > 0.95 ? edition : best;
}

/** The edition's own form where it is the same language: `en-GB` for `en`. */
function regional(code: string, edition: string): string {
  return isSame(code, edition) ? edition : canonical(code);
}

function isSame(code: string, edition: string): boolean {
  return primaryOf(code) === primaryOf(edition);
}

/** Norwegian has three codes for two ways to write it. */
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
