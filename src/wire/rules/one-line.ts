// A whole article on one line: cut where it can be recognized, at header, stamp, captions, credits and topics.
import { lookAhead, type Line } from "#wire/copy.ts";
import { warn, type Draft } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

/** A shorter line is a headline without a text. */
const shortest = 400;

/** Cuts a copy of one long line into lines, and warns that its paragraphs cannot be recognized. */
export function oneLine(draft: Draft): void {
  const [line, other] = lookAhead(draft.copy, 2);
  if (!line || other || line.text.length < shortest) return;
  const lines = cutsOf(line.text).map((at, index, all) => pieceOf(line, at, all[index + 1]));
  if (lines.length < 2) return;
  draft.copy = {
    lines: lines.flatMap((one) => [one, { ...one, text: "" }]),
    start: 0,
    end: lines.length * 2,
  };
  const message =
    "Everything stands on one line, so headline, stamp and topics are guessed and the paragraphs are read as one. Write a blank line between paragraphs.";
  warn(draft, { rule: "one-line", at: line, message });
}

function pieceOf({ text, line, column }: Line, at: number, end: number | undefined): Line {
  const piece = text.slice(at, end);
  const skipped = piece.length - piece.trimStart().length;
  return { text: piece.trim(), line, column: column + at + skipped };
}

/** The indices at which a new line must have begun. */
function cutsOf(text: string): number[] {
  const cuts = [0];
  const header = /^date:?\s+\d{4}-\d{2}-\d{2}(?=\s)/.exec(text);
  if (header) cuts.push(header[0].length);
  const head = text.slice(0, 1000);
  const stamp = /\s\d{4}-\d{2}-\d{2}[T\s]\d{2}:\d{2}(?=\s)/.exec(head.slice(cuts.at(-1)));
  if (stamp) {
    const at = (cuts.at(-1) ?? 0) + stamp.index;
    cuts.push(at, at + stamp[0].length);
    cuts.push(...pairAt(text, at + stamp[0].length));
  }
  const tail = Math.max(text.length - 500, cuts.at(-1) ?? 0);
  const credit = /\s-\s(?:additional )?reporting by\s/i.exec(text.slice(tail));
  if (credit) cuts.push(tail + credit.index);
  const topics = /\s(?:read more on|topics|tags|filed under)\s?:/i.exec(text.slice(tail));
  if (topics) cuts.push(tail + topics.index);
  return cuts;
}

/** The indices at which a caption begins again, and ends again, if it comes twice. */
function pairAt(text: string, start: number): number[] {
  const from = text.slice(start, start + 1500);
  const first = from.trimStart().slice(0, 40);
  const again = first.length < 40 ? -1 : from.indexOf(first, from.indexOf(first) + 40);
  if (again < 0) return [];
  const once = plainSpaces(from.slice(0, again));
  const twice = from.slice(again, again + once.length);
  return plainSpaces(twice) === once ? [start + again, start + again + once.length] : [];
}
