// Says of each line of a source which rule took it, and what it became.
import type { Article } from "#model/article.ts";
import { hasWords, isBlank, type Line } from "./copy.ts";
import type { ParseOptions } from "./draft.ts";
import { becameOf, type Outcome } from "./explain/became.ts";
import { confidenceOf, roleNames } from "./head/doubt.ts";
import { parse, type Parsed } from "./parse.ts";
import { newTrace, type Piece, placeOf, type Trace } from "./trace.ts";

/** A line of a source, or a part of one, and how it was read. */
export interface Reading extends Line {
  /** The rule that took it; `blank` where there is nothing to take. */
  rule: string;
  /** What it is in the article, or that it was dropped, with the reason. */
  became: string;
  /** From 0.5, where the next best reading is as good, to 1; absent where nothing was weighed. */
  confidence?: number;
  /** The next best reading, where it was close. */
  other?: string;
}

/** What came of parsing one text, and of each of its lines. */
export interface Explained extends Parsed {
  readings: Reading[];
}

/** Parses the text of one file, and says of each line which rule took it. */
export function explain(text: string, options: ParseOptions): Explained {
  const trace = newTrace();
  const parsed = parse(text, { ...options, trace });
  const rows = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\u2028\u2029]/);
  const byLine = Map.groupBy(trace.pieces.values(), ({ line }) => line.line);
  const outcome = { parsed, droppedAt: Map.groupBy(parsed.dropped, ({ line }) => line) };
  let above: Line | undefined;
  const readings = rows.flatMap((row, index) => {
    const place = { text: row, line: index + 1, column: 1 };
    const parts = partsOf(row, byLine.get(index + 1) ?? []);
    if (parts.length === 0) return [withoutPieces(place, outcome)];
    return parts.map((part) => {
      if (part.piece.rule !== "wrapped") above = part.piece.line;
      return readingOf(part, { trace, outcome, above });
    });
  });
  return { ...parsed, readings: withHeadline(readings, parsed.article) };
}

// Where nothing above the copy can be the headline, the first line of the copy is both.
function withHeadline(readings: Reading[], article: Article | undefined): Reading[] {
  if (readings.some(({ became }) => became === "headline")) return readings;
  const at = readings.findIndex(
    ({ became, text }) => became === "paragraph" && text.trim() === article?.headline,
  );
  return readings.map((one, index) =>
    index === at ? { ...one, became: "headline, paragraph" } : one,
  );
}

/** A piece, and what the source has in its place. */
interface Part {
  piece: Piece;
  text: string;
}

/** Gives each piece its part of the source. What was joined from lines below stands beyond the end of its own. */
function partsOf(row: string, pieces: readonly Piece[]): Part[] {
  const inOrder = pieces.toSorted((one, other) => one.line.column - other.line.column);
  const parts = inOrder.map((piece, at) => {
    const from = at === 0 ? 0 : piece.line.column - 1;
    return { piece, text: row.slice(from, (inOrder[at + 1]?.line.column ?? Infinity) - 1) };
  });
  return parts.filter(({ text }, at) => at === 0 || text !== "");
}

interface Found {
  trace: Trace;
  outcome: Outcome;
  /** The last line before that does not go on from another. */
  above: Line | undefined;
}

function readingOf({ piece, text }: Part, { trace, outcome, above }: Found): Reading {
  const { line } = piece;
  const decision = trace.decisions.get(placeOf(line));
  const { rule, became } = becameOf({ piece, decision, above }, outcome);
  const reading = { line: line.line, column: line.column, text, rule, became };
  if (!decision || piece.rule === "wrapped") return reading;
  const { margin, other } = decision;
  const isClose = other !== undefined && margin < close;
  // What the head leaves to the body was weighed as copy, and no more.
  if (piece.rule !== "head" && !isClose) return reading;
  return {
    ...reading,
    confidence: confidenceOf(margin),
    ...(isClose && { other: roleNames[other] }),
  };
}

/** Below three points, good evidence more would have decided otherwise. */
const close = 3;

/** A line that is blank, or was once its characters were cleaned. */
function withoutPieces(row: Line, { droppedAt, parsed }: Outcome): Reading {
  if (isBlank(row)) return { ...row, rule: "blank", became: "" };
  const rule = parsed.article && droppedAt.get(row.line)?.[0]?.rule;
  const unread = parsed.article || hasWords(row.text) ? "control-character" : "not-published";
  return { ...row, rule: rule ?? unread, became: `dropped: ${rule ?? unread}` };
}
