// Reads the lines of the head into the draft, each by the reader of its role.
import { hasWords, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { splitPlacedStamp, splitStampedByline, takeByline } from "#wire/rules/byline.ts";
import { takeHeadline } from "#wire/rules/headline.ts";
import {
  takeCaption,
  takeCreditLine,
  takeDescription,
  takeLoneCaption,
} from "#wire/rules/lead-picture.ts";
import { takePlace } from "#wire/rules/place.ts";
import { takeStamp } from "#wire/rules/stamp.ts";
import type { Role } from "./role.ts";
import type { Decision } from "./sequence.ts";

type Reader = (draft: Draft, line: Line, above: Decision | undefined) => void;

const readers: Partial<Record<Role, Reader>> = {
  chrome: (draft, line) =>
    drop(draft, {
      rule: hasWords(line.text) ? "furniture" : "headline",
      line: line.line,
      text: line.text,
    }),
  release: dropAs("release-line"),
  contact: dropAs("contact"),
  handle: dropAs("handle"),
  again: dropAs("doubled-headline"),
  stamp: takePlacedStamp,
  byline: takeByline,
  both: takeBoth,
  place: takePlace,
  caption: (draft, line, above) =>
    above?.role === "description"
      ? takeCaption(draft, line, above.line)
      : takeLoneCaption(draft, line),
  credit: takeCreditLine,
};

/** Reads the lines of a head, and lists those that are copy though they stand in it. */
export function takeHead(draft: Draft, taken: Decision[]): Line[] {
  const left: Line[] = [];
  for (const [at, { role, line }] of taken.entries()) {
    readers[role]?.(draft, line, taken[at - 1]);
    const next = taken[at + 1]?.line;
    if (role === "description" && next) takeDescription(draft, line, next);
    if (role === "headline") left.push(...takeWholeHeadline(draft, taken, at));
    if (role === "summary") left.push(line);
  }
  takeLabels(draft, taken);
  return left;
}

function dropAs(rule: string): Reader {
  return (draft, { line, text }) => drop(draft, { rule, line, text });
}

function takeWholeHeadline(draft: Draft, taken: Decision[], at: number): Line[] {
  const { line } = taken[at]!;
  const end = taken.findIndex(({ role }, index) => index > at && role !== "rest");
  const lines = taken.slice(at, end < 0 ? undefined : end).map((one) => one.line.text);
  const rest = takeHeadline(draft, { ...line, text: lines.join(" ") });
  return rest ? [rest] : [];
}

function takeBoth(draft: Draft, line: Line): void {
  const found = splitStampedByline(line.text);
  if (!found) return;
  takeByline(draft, pieceOf(line, found.names));
  takeStamp(draft, pieceOf(line, found.stamp));
  if (hasWords(found.gap)) drop(draft, { rule: "byline", line: line.line, text: found.gap.trim() });
}

function takePlacedStamp(draft: Draft, line: Line): void {
  if (takeStamp(draft, line)) return;
  const found = splitPlacedStamp(line.text);
  if (!found) return;
  takePlace(draft, pieceOf(line, found.place));
  takeStamp(draft, pieceOf(line, found.stamp));
}

function pieceOf(line: Line, { text, at }: { text: string; at: number }): Line {
  return { ...line, text, column: line.column + at };
}

/** The label right above the headline is its kicker, unless it has one; others above are a menu. */
function takeLabels(draft: Draft, taken: Decision[]): void {
  const labels = taken.filter(({ role }) => role === "label").map(({ line }) => line);
  const last = labels.at(-1);
  if (!last) return;
  const isKicker =
    labels.length < 3 && draft.fields.kicker === undefined && !/[>›»→/]/.test(last.text);
  for (const line of labels) {
    if (line === last && isKicker) draft.fields.kicker = line.text;
    else drop(draft, { rule: "section-label", line: line.line, text: line.text });
  }
}
