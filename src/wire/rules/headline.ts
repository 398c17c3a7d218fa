// The headline, with its kickers: `WATCH | The headline`, `[WATCH] The headline`, `MARKET WRAP: The headline`.
import { hasWords, lookAhead, peekFirst, type Line } from "#wire/copy.ts";
import { fail, warn, type Draft } from "#wire/draft.ts";
import { hasEndMark, splitKicker } from "#wire/wording.ts";
import { isStamp, takeStamp } from "./stamp.ts";

/** A longer line is not a headline but a text that lost its line breaks. */
const longest = 300;

/** Takes the first line with words as the headline, or reports an error if there is none. */
export function headline(draft: Draft): void {
  const { copy } = draft;
  skipWordless(draft);
  const first = peekFirst(copy);
  if (first && isStamp(first.text) && !isAlone(draft)) {
    takeStamp(draft, first);
    copy.start++;
    skipWordless(draft);
  }
  const line = peekFirst(copy);
  if (!line || (draft.stamp && !looksLikeOne(draft, line))) return failAsMissing(draft, line);
  copy.start++;
  const { labels, rest } = splitKickers(
    line.text.length > longest ? cutOffHeadline(draft, line) : line.text,
  );
  draft.fields.headline = rest;
  if (labels.length > 0) draft.fields.kicker = labels.join(" | ");
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

function skipWordless({ copy, ...draft }: Draft): void {
  for (let line = peekFirst(copy); line && !hasWords(line.text); line = peekFirst(copy)) {
    draft.dropped.push({ rule: "headline", line: line.line, text: line.text });
    copy.start++;
  }
}

function isAlone({ copy }: Draft): boolean {
  return lookAhead(copy, 2).length < 2;
}

/** Tells whether a line below a stamp may be the headline: prose is not. */
function looksLikeOne({ copy }: Draft, { text }: Line): boolean {
  return (
    text.length <= 200 &&
    !(hasEndMark(text) && /[.。]\W?$/.test(text)) &&
    lookAhead(copy, 2).length > 1
  );
}

function failAsMissing(draft: Draft, line: Line | undefined): void {
  const message = line
    ? "The file has no headline: prose follows its stamp. Write the headline above the stamp."
    : "The file has no headline: nothing follows its header. Write the headline after a blank line below the header.";
  fail(draft, {
    rule: "missing-headline",
    at: { line: line?.line ?? 1, column: line?.column ?? 1 },
    message,
  });
}

/** Cuts off the first sentence, or what may be one, and leaves the rest to the next rules. */
function cutOffHeadline(draft: Draft, line: Line): string {
  const start = line.text.slice(0, longest);
  const sentence = /^.{10,}?[.!?؟。।…]["'”»)]{0,2}(?=\s|(?<=[。।]))/u.exec(start)?.[0];
  const space = start.lastIndexOf(" ", 120);
  const end = sentence?.length ?? (space > 20 ? space : 120);
  const rest = line.text.slice(end);
  const skipped = rest.length - rest.trimStart().length;
  draft.copy.start--;
  draft.copy.lines[draft.copy.start] = {
    text: rest.trimStart(),
    line: line.line,
    column: line.column + end + skipped,
  };
  const message =
    "The line where the headline should be is as long as a text, so only its beginning is taken as the headline. Write the headline on a line of its own.";
  warn(draft, { rule: "long-headline", at: line, message });
  return line.text.slice(0, end);
}
