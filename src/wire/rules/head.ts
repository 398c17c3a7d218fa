// The lines above the copy, in any order: headline, byline, stamp, a picture's texts, and what a site or a desk set around them.
import type { Line } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { warnOfDoubt } from "#wire/head/doubt.ts";
import { isProse } from "#wire/head/line.ts";
import { pageOf } from "#wire/head/page.ts";
import { bestSequence, type Decision } from "#wire/head/sequence.ts";
import { sureSequence } from "#wire/head/sure.ts";
import { takeHead } from "#wire/head/take.ts";
import { failAsMissing, mayFollowStamp } from "./headline.ts";

/** Decides what the first lines are, all together, takes those that are no copy, and warns of what is not sure. */
export function head(draft: Draft): void {
  const page = pageOf(draft);
  const decisions = sureSequence(page) ?? bestSequence(page);
  draft.options.trace?.decided(decisions);
  const first = decisions.find(({ role }) => role === "headline")?.line;
  if (!first) return failAsMissing(draft, undefined);
  const copyAt = decisions.findIndex(({ role }) => role === "copy");
  const taken = copyAt < 0 ? decisions : decisions.slice(0, copyAt);
  const isBelowStamp = taken.some(({ role, line }) => role === "stamp" && line.at < first.at);
  if (isBelowStamp && (!mayFollowStamp(first) || first.at === decisions.length - 1))
    return failAsMissing(draft, first);
  const left = takeHead(draft, taken);
  warnOfDoubt(draft, decisions);
  putBack(draft, taken.at(-1)!.line, withoutStandfirst(draft, taken, left));
}

/** One summary that stands above byline or stamp, or in the headline's block, is the standfirst, if there is copy below; prose may be the lead. */
function withoutStandfirst(draft: Draft, taken: Decision[], left: Line[]): Line[] {
  const [summary, other] = taken.filter(({ role }) => role === "summary");
  const below = taken.slice((summary?.line.at ?? 0) + 1);
  const isAbove =
    summary?.line.opensBlock === false ||
    below.some(({ role }) => role === "byline" || role === "stamp" || role === "both");
  const hasCopy = draft.copy.lines.at(draft.copy.end - 1)?.line !== taken.at(-1)?.line.line;
  if (
    !summary ||
    other ||
    isProse(summary.line) ||
    !isAbove ||
    !hasCopy ||
    draft.fields.standfirst !== undefined
  )
    return left;
  draft.fields.standfirst = summary.line.text;
  return left.filter((line) => line !== summary.line);
}

/** Leaves the lines below the head, and above them those of the head that are copy. */
function putBack({ copy }: Draft, last: Line, left: Line[]): void {
  const isLast = (line: Line | undefined) =>
    line?.line === last.line && line.column === last.column;
  while (copy.start < copy.end && !isLast(copy.lines[copy.start])) copy.start++;
  copy.start++;
  if (left.length === 0) return;
  const above = left.flatMap((line) => [line, { ...line, text: "" }]);
  copy.lines = [...above, ...copy.lines.slice(copy.start, copy.end)];
  copy.start = 0;
  copy.end = copy.lines.length;
}
