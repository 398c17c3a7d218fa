// The headline, with its kickers: `WATCH | The headline`, `[WATCH] The headline`, `MARKET WRAP: The headline`.
import type { Line } from "#wire/copy.ts";
import { fail, warn, type Draft } from "#wire/draft.ts";
import { hasEndMark, splitKicker } from "#wire/wording.ts";

/** A longer line is not a headline but a text that lost its line breaks. */
const longest = 300;

/** Reads a line into the headline and its kickers; what a line as long as a text has beyond its beginning is left as a line of its own. */
export function takeHeadline(draft: Draft, line: Line): Line | undefined {
  const { text, rest: left } =
    line.text.length > longest ? cut(draft, line) : { text: line.text, rest: undefined };
  const { labels, rest } = splitKickers(text);
  draft.fields.headline = rest;
  if (labels.length > 0) draft.fields.kicker = labels.join(" | ");
  return left;
}

/** Splits a headline into its kickers and the rest. */
function splitKickers(text: string): { labels: string[]; rest: string } {
  const labels: string[] = [];
  let rest = text;
  for (let found = splitKicker(rest); found && labels.length < 4; found = splitKicker(rest)) {
    labels.push(found.label);
    rest = found.rest;
  }
  return { labels, rest };
}

/** Tells whether a line below a stamp that comes first may be the headline: prose is not. */
export function mayFollowStamp({ text }: Line): boolean {
  return text.length <= 200 && !(hasEndMark(text) && /[.。]\W?$/.test(text));
}

/** Reports that there is no headline. */
export function failAsMissing(draft: Draft, line: Line | undefined): void {
  const message = line
    ? "The file has no headline: prose follows its stamp. Write the headline above the stamp."
    : "The file has no headline: nothing follows its header. Write the headline after a blank line below the header.";
  fail(draft, {
    rule: "missing-headline",
    at: { line: line?.line ?? 1, column: line?.column ?? 1 },
    message,
  });
}

/** Takes the first sentence, or what is most like one, and leaves the rest. */
function cut(draft: Draft, line: Line): { text: string; rest: Line } {
  const start = line.text.slice(0, longest);
  const sentence = /^.{10,}?[.!?؟。।…]["'”»)]{0,2}(?=\s|(?<=[。।]))/u.exec(start)?.[0];
  const space = start.lastIndexOf(" ", 120);
  const end = sentence?.length ?? (space > 20 ? space : 120);
  const rest = line.text.slice(end);
  const skipped = rest.length - rest.trimStart().length;
  const message =
    "The line where the headline should be is as long as a text, so only its beginning is taken as the headline. Write the headline on a line of its own.";
  warn(draft, { rule: "long-headline", at: line, message });
  return {
    text: line.text.slice(0, end),
    rest: { text: rest.trimStart(), line: line.line, column: line.column + end + skipped },
  };
}
