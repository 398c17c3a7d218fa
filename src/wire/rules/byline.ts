// The authors, below the headline or the stamp: `By A and B`, `Von A und B`, or names alone.
import { lookAhead, peekFirst, type Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { looksLikeInitials, looksLikeNames, mayBeNames, splitNames } from "#wire/names.ts";
import { hasEndMark } from "#wire/wording.ts";
import { isPair } from "./lead-picture.ts";
import { isStamp, takeStamp } from "./stamp.ts";

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
};
const label = new RegExp(`^(${Object.keys(labels).join("|")})(?::\\s*|\\s+)`, "i");

/** Takes the next line as the byline if it begins with `By` and a name, or has nothing but names where a byline may be. */
export function byline(draft: Draft): void {
  const line = peekFirst(draft.copy);
  if (!line || draft.bylineLine) return;
  const { names, stamp } = splitStamp(line);
  if (!isLabelled(names.text) && !(stamp === undefined && isBare(draft, line))) return;
  draft.copy.start++;
  draft.bylineLine = names;
  if (stamp) takeStamp(draft, stamp);
  if (draft.byline.length === 0) {
    draft.byline = readNames(draft, names.text, line.line);
    return;
  }
  drop(draft, { rule: "byline", line: line.line, text: names.text });
  if (splitNames(names.text.replace(label, "")).names.join() === draft.byline.join()) return;
  const message =
    "The header has a byline that differs from this line; the header's counts. Delete one of the two.";
  warn(draft, { rule: "bylines-differ", at: line, message });
}

/** Turns `A, B and C`, with or without `By`, into names, and records the other words as dropped. */
export function readNames(draft: Draft, text: string, line: number): string[] {
  const found = isLabelled(text) ? label.exec(text) : null;
  const word = found?.[1] ?? "";
  const { names, joints } = splitNames(
    text.slice(found?.[0].length ?? 0),
    labels[word.toLowerCase()],
  );
  for (const piece of [word, ...joints])
    if (piece) drop(draft, { rule: "byline", line, text: piece });
  return names;
}

/** Splits `By X - 15 July 2019 - 12:18` into names and stamp. */
function splitStamp(line: Line): { names: Line; stamp?: Line } {
  if (line.text.length > 160) return { names: line };
  for (const { 0: dash, index: at } of line.text.matchAll(/\s+[-–—|•·]\s+|,\s+/g)) {
    const text = line.text.slice(at + dash.length);
    if (!isStamp(text)) continue;
    const column = line.column + at + dash.length;
    return { names: { ...line, text: line.text.slice(0, at) }, stamp: { ...line, text, column } };
  }
  return { names: line };
}

function isLabelled(text: string): boolean {
  const found = label.exec(text.slice(0, 20));
  if (!found || text.length > 160) return false;
  const names = text.slice(found[0].length);
  // `Di`, `Von` and `Par` are also names, so more than one word must follow them.
  return isName(names) && (/^by/i.test(found[0]) || (names.includes(" ") && !hasEndMark(names)));
}

function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && (!hasEndMark(text) || /\b(?:Jr|Sr)\.$/.test(text));
}

/** Tells whether a line is names without `By`, next to the stamp. Before a picture, one word or names in lower case are enough. */
function isBare(draft: Draft, line: Line): boolean {
  const [, second, third, fourth] = lookAhead(draft.copy, 4);
  if (!second || !mayBeNames(line.text)) return false;
  if (!draft.stamp) return isStamp(second.text) && looksLikeNames(line.text);
  if (isPair(line, second) && !(third && isPair(second, third))) return false;
  if (third && isPair(second, third) && !(fourth && isPair(third, fourth) && !isPair(line, second)))
    return true;
  return looksLikeNames(line.text) || looksLikeInitials(line.text);
}
