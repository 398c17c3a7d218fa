// The first lines of a copy together, and what the rest of the file says about them.
import type { Position } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { isPair } from "#wire/rules/lead-picture.ts";
import { dayAbove } from "#wire/rules/stamp.ts";
import { headLines, type HeadLine } from "./line.ts";

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
    headlineAt: draft.headlineAt,
  };
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
