// Who wrote it: `By A and B`, `Von A und B`, or names alone; perhaps with the stamp on the same line.
import type { Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { looksLikeNames, splitNames } from "#wire/names.ts";
import { mayNameDay } from "#wire/moment.ts";
import { isLabelledByline, readNames, withoutLabel } from "./byline-names.ts";
import { takePlace } from "./place.ts";
import { isStamp } from "./stamp.ts";

/** A piece of a line, and how far from its start it stands. */
interface Piece {
  text: string;
  at: number;
}

const between =
  /\s+(?:[-–—|•·/]\s+|(?:on|am|le|el|il|op|den)\s+(?=\S*\p{N}|\p{Lu}\p{L}+ \p{N}))|,\s+|\s+(?=(?:by|von|par|por|door|deur|published|updated|posted|last updated|veröffentlicht|aktualisiert|publié|publicado|actualizado|atualizado|pubblicato|aggiornato)\s|(?:来源|來源|作者|记者|記者|文)\s?[:：])/giu;

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
  if (isLabelledByline(text)) return true;
  const bar = text.indexOf(" | ");
  return looksLikeNames(bar < 0 ? text : text.slice(0, bar));
}

/** Tells whether a line is `Nora Castell reports from Weirton`. */
export function isPlacedByline(text: string): boolean {
  return text.length <= 80 && reporting.test(text) && splitPlace(text) !== undefined;
}

const reporting = /\s(?:reports?|reporting|writes|berichtet|schreibt|informa|écrit)\s/u;

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
    /^(.+?\p{L}),?\s+((?:(?:reports?|reporting|writes|reported|berichtet|schreibt|informa|écrit) )?(?:in|à|aus|from|desde|depuis|em))\s+(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u.exec(
      text,
    ) ?? [];
  return looksLikeNames(withoutLabel(names)) ? { names, joint, place } : undefined;
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
  const { names } = splitNames(withoutLabel(line.text));
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
