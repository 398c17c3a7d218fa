// A line that should hold the article back, but is not part of the header.
import { isBlank, type Line } from "#wire/copy.ts";
import { fail, type Draft } from "#wire/draft.ts";
import { readMoment } from "#wire/moment.ts";

/** Refuses an article if a line near its top asks to hold it back and the header does not: it would be published too early. */
export function misplacedHold(draft: Draft): void {
  if (draft.hold.draft || draft.hold.embargo) return;
  const line = linesNearTop(draft).find(({ text }) => asksToHold(text));
  if (!line) return;
  const message =
    "The line asks to hold the article back, and is not part of a header that can be read, so the article is not published. Write `draft`, or `embargo 2020-01-04 06:00`, at the top of the file, with nothing but known keys and their values around it and a blank line below.";
  fail(draft, { rule: "misplaced-hold", at: line, message });
}

// Headline, stamp, and one more.
const maxBlocks = 3;

function linesNearTop({ copy }: Draft): Line[] {
  const found: Line[] = [];
  let left = maxBlocks;
  for (let at = copy.start; at < copy.end && left > 0; at++) {
    const line = copy.lines[at];
    if (line && !isBlank(line)) found.push(line);
    else if (found.length > 0 && !isBlank(copy.lines[at - 1])) left -= 1;
  }
  return found;
}

const longest = 100;
const sign = String.raw`[\p{P}\p{S}\s]`;
const asDraft = new RegExp(`^${sign}*draft${sign}+(?:true|yes)${sign}*$`, "iu");
const asEmbargo = /^embargo\s*[:：]?\s*(?:until |till )?(.*)$/iu;
const asNote = new RegExp(`^${sign}*(?:strictly )?embargoed(?: until| till| for|:) .*\\d`, "iu");

function asksToHold(text: string): boolean {
  if (text.length > longest) return false;
  const [, time] = asEmbargo.exec(text) ?? [];
  return asDraft.test(text) || asNote.test(text) || readMoment(time ?? "") !== undefined;
}
