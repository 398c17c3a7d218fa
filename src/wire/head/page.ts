// The first lines of a copy together, and what the rest of the file says about them.
import type { Position } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { isPair } from "#wire/rules/lead-picture.ts";
import { dayAbove } from "#wire/rules/stamp.ts";
import { headLines, mostLines, saysTheSame, type HeadLine } from "./line.ts";

/** The first lines of a copy, and what is known before they are read. */
export interface Page {
  lines: HeadLine[];
  /** For each line, whether it is the one above again, or that and a credit. */
  doubled: boolean[];
  hasHeaderDate: boolean;
  /** The day that the header or the folder names. */
  day: string | undefined;
  /** Whether the first line stands behind the header's date, where sites put a headline, or anything else. */
  startsBehindDate: boolean;
  hasImage: boolean;
  /** What pairs of lines are worth as a picture's texts, as far as anybody asked. */
  pairs: Map<number, number>;
  /** Which lines say the same as others, as far as anybody asked. */
  same: Map<number, boolean>;
  /** Which lines have most words of others, as far as anybody asked. */
  similar: Map<number, boolean>;
  /** The headline, where the marks of a wire say which it is. */
  headlineAt: Position | undefined;
}

/** Looks at the first lines of a draft's copy. */
export function pageOf(draft: Draft): Page {
  const { copy, headerDate, image } = draft;
  const lines = headLines(copy);
  return {
    lines,
    doubled: lines.map((line, at) => at > 0 && isPair(lines[at - 1]!, line)),
    day: dayAbove(draft),
    hasHeaderDate: headerDate !== undefined,
    startsBehindDate: headerDate !== undefined && headerDate.line === lines[0]?.line,
    hasImage: image.file !== undefined,
    pairs: new Map(),
    same: new Map(),
    similar: new Map(),
    headlineAt: draft.headlineAt,
  };
}

/** Tells whether a line says the same as the one at `other`. */
export function isSame({ lines, same }: Page, other: number, line: HeadLine): boolean {
  return remember(same, other * mostLines + line.at, () => saysTheSame(lines[other]!, line));
}

/** Tells whether a line has most of the words of the one at `other`. */
export function isSimilar(
  { lines, similar }: Page,
  other: number,
  { at, text }: HeadLine,
): boolean {
  return remember(
    similar,
    other * mostLines + at,
    () => sharedWords(lines[other]!.text, text) >= 0.6,
  );
}

function remember(known: Map<number, boolean>, key: number, find: () => boolean): boolean {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}

/** The share of the shorter text's words, of four letters or more, that the other has too; 0 where one has few words. */
export function sharedWords(first: string, second: string): number {
  const [one, two] = [first, second].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu)),
  );
  if (!one || !two || Math.min(one.size, two.size) < 3) return 0;
  const common = [...one].filter((word) => two.has(word)).length;
  return common / Math.min(one.size, two.size);
}
