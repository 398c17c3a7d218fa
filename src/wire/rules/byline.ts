// Who wrote it: `By A and B`, `Von A und B`, or names alone; perhaps with the stamp on the same line.
import type { Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { looksLikeNames, mayBeNames, splitNames } from "#wire/names.ts";
import { hasEndMark } from "#wire/wording.ts";
import { mayNameDay } from "#wire/moment.ts";
import { takePlace } from "./place.ts";
import { isStamp } from "./stamp.ts";

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
  return isName(names) && (sure || (names.includes(" ") && mayBeNames(names)));
}

function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && (!hasEndMark(text) || /\b(?:Jr|Sr)\.$/.test(text));
}

/** A piece of a line, and how far from its start it stands. */
interface Piece {
  text: string;
  at: number;
}

const between =
  /\s+(?:[-–—|•·/]\s+|(?:on|am|le|el|il|op|den)\s+(?=\S*\p{N}|\p{Lu}\p{L}+ \p{N}))|,\s+|\s+(?=(?:by|von|par|por|door|deur)\s)/giu;

/** Splits a line that carries byline and stamp, in either order: `By X - 15 July 2019 - 12:18`, `15 July 2019 | X`. */
export function splitStampedByline(
  text: string,
): { names: Piece; gap: string; stamp: Piece } | undefined {
  if (text.length > 160 || !mayNameDay(text)) return undefined;
  for (const { 0: gap, index } of text.matchAll(between)) {
    const end = index + gap.length;
    const [one, other] = [
      { text: text.slice(0, index), at: 0 },
      { text: text.slice(end), at: end },
    ];
    if (isNames(one.text) && isStamp(other.text)) return { names: one, gap, stamp: other };
    if (isNames(other.text) && isStamp(one.text)) return { names: other, gap, stamp: one };
  }
  return undefined;
}

function isNames(text: string): boolean {
  return isLabelledByline(text) || looksLikeNames(text);
}

/** Splits `Weirton | 3 February 2020` into place and stamp. */
export function splitPlacedStamp(text: string): { place: Piece; stamp: Piece } | undefined {
  const [whole = "", place = ""] =
    /^(\p{Lu}[\p{L}.'’]*(?:[ -]\p{Lu}[\p{L}.'’]*){0,2})(?:\s[|•·–—-]|,)\s+(?=.*\p{N})/u.exec(
      text,
    ) ?? [];
  const rest = text.slice(whole.length);
  if (!place || !isStamp(rest)) return undefined;
  return { place: { text: place, at: 0 }, stamp: { text: rest, at: whole.length } };
}

/** Splits `Nora Castell @ncastell` into the names and the name on a network. */
export function splitHandle(text: string): { names: string; handle: string } {
  const [, names = text, handle = ""] =
    /^(.*\p{L})\s+\(?(@[\w.]{2,40}(?:@[\w.-]{2,40})?)\)?$/u.exec(text.slice(0, 250)) ?? [];
  return { names, handle };
}

/** Splits `By Nora Castell in Weirton` before the place from which somebody writes. */
function splitPlace(text: string): { names: string; joint: string; place: string } | undefined {
  const [, names = "", joint = "", place = ""] =
    /^(.+\p{L})\s+(in|à|aus|from)\s+(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u.exec(
      text,
    ) ?? [];
  return looksLikeNames(names.replace(label, "")) ? { names, joint, place } : undefined;
}

/** Reads a line of names, with or without `By`, into the draft; a byline of the header counts where they differ. */
export function takeByline(draft: Draft, whole: Line): void {
  const { names: text, handle } = splitHandle(whole.text);
  if (handle) drop(draft, { rule: "handle", line: whole.line, text: handle });
  const placed = splitPlace(text);
  const line = { ...whole, text: placed?.names ?? text };
  if (placed) {
    drop(draft, { rule: "byline", line: whole.line, text: placed.joint });
    takePlace(draft, { ...whole, text: placed.place });
  }
  const inHeader = draft.bylineLine === undefined && draft.byline.length > 0;
  const isFirst = draft.byline.length === 0;
  draft.bylineLine ??= line;
  if (isFirst) {
    draft.byline = readNames(draft, line.text, line.line);
    return;
  }
  const { names } = splitNames(line.text.replace(label, ""));
  const others = names.filter((name) => !draft.byline.includes(name));
  if (!inHeader && others.length === names.length) {
    draft.byline.push(...readNames(draft, line.text, line.line));
    return;
  }
  drop(draft, { rule: "byline", line: line.line, text: line.text });
  if (others.length === 0 && names.length === draft.byline.length) return;
  const message =
    "The header has a byline that differs from this line; the header's counts. Delete one of the two.";
  if (inHeader) warn(draft, { rule: "bylines-differ", at: line, message });
}

/** Turns `A, B and C`, with or without `By`, into names, and records the words around them as dropped. */
export function readNames(draft: Draft, text: string, line: number): string[] {
  const found = isLabelledByline(text) ? label.exec(text) : null;
  const word = found?.[1] ?? found?.[2] ?? "";
  const last = word.toLowerCase().split(" ").at(-1) ?? "";
  const { names, joints } = splitNames(
    text.slice(found?.[0].length ?? 0),
    labels[last] ?? marked[last],
  );
  const paper = paperOf(names, text);
  for (const piece of [word, ...joints, paper])
    if (piece) drop(draft, { rule: "byline", line, text: piece });
  return paper === undefined ? names : names.slice(0, -1);
}

/** `By Nora Castell, CNN`: letters, or a name that opens with `The`, behind full names and a comma are whom they write for. */
function paperOf(names: string[], text: string): string | undefined {
  const last = names.at(-1) ?? "";
  const others = names.slice(0, -1);
  const isPaper = /,\s*(?:\p{Lu}{2,6}|\p{Ll}{3}|The\s[^,]+)$/u.test(text);
  return isPaper && others.length > 0 && others.every((name) => / .*\p{Ll}/u.test(name))
    ? last
    : undefined;
}
