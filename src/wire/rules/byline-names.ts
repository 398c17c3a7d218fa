// The names in a byline: the word before them, the words between them, and behind them whom somebody writes for, or as what.
import { drop, type Draft } from "#wire/draft.ts";
import { isPost } from "#wire/head/marks.ts";
import { looksLikeInitials, looksLikeNames, mayBeNames, splitNames } from "#wire/names.ts";
import { hasEndMark } from "#wire/wording.ts";

/** In the languages of wires: the word before the names, and the one between the last two. */
const labels: Record<string, string> = {
  by: "and",
  von: "und",
  par: "et",
  por: "y",
  di: "e",
  door: "en",
  deur: "en",
  av: "och",
  af: "og",
  oleh: "dan",
  na: "na",
  द्वारा: "और",
  بقلم: "و",
  מאת: "ו",
};
/** Words that need a colon to be one. */
const marked: Record<string, string> = {
  author: "and",
  text: "and",
  autor: "und",
  autorin: "und",
  bericht: "und",
  auteur: "et",
  texte: "et",
  texto: "y",
  autore: "e",
  testo: "e",
  tekst: "en",
  автор: "и",
  текст: "и",
  teksti: "ja",
  kirjoittaja: "ja",
  penulis: "dan",
  mwandishi: "na",
  लेखक: "और",
  نویسنده: "و",
  yazan: "ve",
  haber: "ve",
  كتب: "و",
  作者: "、",
  来源: "、",
  來源: "、",
  記者: "、",
  记者: "、",
  文: "、",
};
const label = new RegExp(
  `^(?:((?:(?:written|reported|posted|story|words|text|report) )?(?:${Object.keys(labels).join("|")}))(?:\\s?[:：]\\s*|\\s+)|(${Object.keys(marked).join("|")})\\s?[:：]\\s*)`,
  "iu",
);

/** Tells whether a line opens with `By` and a name. */
export function isLabelledByline(text: string): boolean {
  const found = label.exec(text.slice(0, 30));
  if (!found || text.length > 160) return false;
  const names = text.slice(found[0].length);
  // `Di`, `Von` and `Par` are names too, so more than one word must follow them.
  const sure = /(?:^|\s)by|[:：]\s*$/iu.test(found[0]);
  if (isName(names)) return sure || (names.includes(" ") && mayBeNames(names));
  return isDesk(names);
}

function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && (!hasEndMark(text) || /\b(?:Jr|Sr)\.$/.test(text));
}

/** In small letters: `By dpa`, `By our correspondent`, `Von unserer Redaktion`, `By coastgazette.example`. */
function isDesk(text: string): boolean {
  if (text.length > 50 || hasEndMark(text)) return false;
  return looksLikeInitials(text) || isPost(text) || desk.test(text);
}

const desk =
  /^[a-z\d-]{3,}(?:\.[a-z\d-]{2,})+$|^(?:our|a|the|unser\p{Ll}*|notre|nuestr[ao]|nosso|nossa) .*(?:staff|desk|team|newsroom|board|agencies|redaktion|rédaction|redacción|redação|redazione)$/iu;

/** Takes the word before the names off a byline. */
export function withoutLabel(text: string): string {
  return text.replace(label, "");
}

/** Turns `A, B and C`, with or without `By`, into names, and records the words around them as dropped. */
export function readNames(draft: Draft, text: string, line: number): string[] {
  const found = isLabelledByline(text) ? label.exec(text) : null;
  const word = found?.[1] ?? found?.[2] ?? "";
  const { list, aside } = splitAside(text.slice(found?.[0].length ?? 0), found !== null);
  const { names, joints } = splitNames(list, jointOf(list, word));
  const others = postsIn(names, { list, labelled: found !== null });
  for (const piece of [word, ...joints, ...others, aside])
    if (piece) drop(draft, { rule: "byline", line, text: piece });
  return names.slice(0, names.length - others.length);
}

/** Without a label, the words between names are those of any language; short ones occur in names, too. */
function jointOf(list: string, word: string): string | undefined {
  const last = word.toLowerCase().split(" ").at(-1) ?? "";
  const own = labels[last] ?? marked[last];
  if (own !== undefined && list.includes(` ${own} `)) return own;
  const [, joint] = /\p{L} (and|und|et|och|og|&|y|e|en) \p{Lu}\S* \p{Lu}\P{N}*$/u.exec(list) ?? [];
  return joint ?? own;
}

/** Splits what stands behind a bar, a dash, `for` or in brackets off the names; a name stays one of them. */
function splitAside(text: string, labelled: boolean): { list: string; aside: string } {
  const [whole = "", barred] = (labelled ? asides : /\s+\|\s+(\S.{1,60})$/u).exec(text) ?? [];
  const list = text.slice(0, text.length - whole.length);
  if (barred !== undefined && looksLikeNames(barred) && !isPaper(barred) && !isPost(barred))
    return { list: `${list}, ${barred}`, aside: "" };
  return { list, aside: whole.trim() };
}

const asides =
  /\s+[|/–—-]\s+(\S.{1,60})$|\s*\([^()]{2,60}\)$|,?\s(?:for\s(?:the\s)?|of\sthe\s)\p{Lu}.{1,50}$/u;

/** Lists the last pieces behind full names that say as what somebody writes, and, in a byline that opens with `By`, for whom or where. */
function postsIn(
  names: string[],
  { list, labelled }: { list: string; labelled: boolean },
): string[] {
  const left = [...names];
  while (left.length > 1) {
    const last = left.at(-1) ?? "";
    const isAside = isPost(last) || (labelled && (isPaper(last) || isWord(last)));
    if (!isAside || !list.includes(`, ${last}`)) break;
    if (!left.slice(0, -1).every((name) => / .*\p{Ll}/u.test(name))) break;
    left.pop();
  }
  return names.slice(left.length);
}

/** `By Nora Castell, Weirton`: one word behind full names is a place, or a paper. */
function isWord(text: string): boolean {
  return /^\S+$/u.test(text);
}

// Words that papers and agencies are named with, and no people.
const paper =
  /^The\s|\b(?:Gazette|Times|News|Herald|Tribune|Journal|Daily|Weekly|Observer|Chronicle|Press|Agency|Magazine|Courier|Telegraph|Standard|Examiner|Dispatch|Bulletin|Review|Broadcasting|Television|Radio|Media|Network|Online|Zeitung|Tageblatt|Anzeiger|Nachrichten|Rundschau|Presse|Agentur|Agence|Agencia|Agência|Agenzia|Diario|Diário|Jornal|Periódico|Gaceta|Gazzetta|Corriere|Giornale|Dagblad|Courant|Krant|Gazeta|Dziennik)\b|\p{Ll}(?:zeitung|blatt|presse|nachrichten|anzeiger|kurier|krant|bladet|avisen|tidningen)$|\p{Ll}\.\p{Ll}{2,}$/u;

/** Tells whether a text has a word that papers and agencies are named with. */
export function isPaper(text: string): boolean {
  return text.length <= 50 && paper.test(text);
}
