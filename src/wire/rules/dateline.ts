// The dateline at the start of the first paragraph: `BAGHDAD (Reuters) - `.
import type { Draft } from "#wire/draft.ts";
import { hasWords } from "#wire/copy.ts";

/** A place in capitals, perhaps with `, January 6`, perhaps with `(Agency)`. */
const shape =
  /^[\p{Lu}][\p{Lu}\p{M}\s.'’/-]{1,40}(?:,\s[\p{Lu}\p{N}][^()]{1,40})?(?:\s\([^()]{1,40}\))?$/u;

/** Moves the dateline, without its dash, from the first paragraph into the draft. */
export function dateline(draft: Draft): void {
  const first = draft.body.find(({ kind }) => kind === "paragraph");
  if (first?.kind !== "paragraph") return;
  const dash = /\s(?:-|--|–|—)\s/.exec(first.text.slice(0, 100));
  const place = first.text.slice(0, dash?.index ?? 0).trim();
  const rest = first.text.slice((dash?.index ?? 0) + (dash?.[0].length ?? 0)).trim();
  if (!shape.test(place) || !hasWords(rest)) return;
  draft.fields.dateline = place;
  first.text = rest;
}
