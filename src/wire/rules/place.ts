// The place that stands with byline or stamp is the dateline of a copy that opens with none.
import type { Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";

/** Keeps the first place that stands in the head until the copy has been read. */
export function takePlace(draft: Draft, line: Line): void {
  if (draft.place) drop(draft, { rule: "place", line: line.line, text: line.text });
  else draft.place = line;
}

/** Settles what becomes of the place in the head once the copy has been read. */
export function place(draft: Draft): void {
  const { place: line, fields } = draft;
  if (!line) return;
  if (fields.dateline === undefined) fields.dateline = line.text;
  else drop(draft, { rule: "place", line: line.line, text: line.text });
}
