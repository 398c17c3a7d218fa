// What stands below the text in an envelope: initials of the desk, and when the story was sent.
import { isBlank, peekLast, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { readZone } from "#wire/moment/zones.ts";
import { isBefore } from "./frame.ts";
import { isDeskInitials, isUrgency, readSent, withoutMarks, type Sent } from "./lines.ts";

/** Takes the time, the initials above it, and what the line to the next story needs. */
export function takeEnd(draft: Draft): void {
  const { copy, frame } = draft;
  for (let line = peekLast(copy); line; line = peekLast(copy)) {
    const text = withoutMarks(line.text);
    const sent = draft.transmitted === undefined ? readSent(text) : undefined;
    const outside = frame?.to !== undefined && !isBefore(line, frame.to);
    const isInitials = !sent && !outside && !isUrgency(text);
    if (isInitials && !endsWithInitials(draft, text)) return;
    copy.end--;
    if (sent) takeSent(draft, line, sent);
    else drop(draft, { rule: "envelope", line: line.line, text: line.text });
    if (isInitials) return;
  }
}

/** Initials stand above the time, or alone below the text. */
function endsWithInitials({ copy, transmitted }: Draft, text: string): boolean {
  if (text.length < 3 || !isDeskInitials(text)) return false;
  return transmitted !== undefined || isBlank(copy.lines[copy.end - 2]);
}

function takeSent(draft: Draft, line: Line, { year, day, time, zone }: Sent): void {
  const known = draft.headerDate?.clock.date ?? folderDay(draft.options.source);
  const written = year ?? known?.slice(0, 4);
  if (written === undefined)
    return drop(draft, { rule: "envelope", line: line.line, text: line.text });
  const date = `${written}-${day}`;
  draft.transmitted = {
    text: line.text,
    line: line.line,
    column: line.column,
    clock: { date, time },
    timed: true,
    ...(zone && readZone(zone)?.zone),
  };
}

function folderDay(source: string): string | undefined {
  return /(?:^|\/)(\d{4}\/\d{2}\/\d{2})\//.exec(source)?.[1]?.replaceAll("/", "-");
}
