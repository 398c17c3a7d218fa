// The stamp below the headline: `2020-01-04 20:59`, alone on its line.
import { peekFirst } from "#wire/copy.ts";
import { exists, failAsImpossible, readStamp } from "#wire/dates.ts";
import type { Draft } from "#wire/draft.ts";

/** Takes the next line as the time of publication if it is a stamp. */
export function stamp(draft: Draft): void {
  const line = peekFirst(draft.copy);
  const clock = line && readStamp(line.text);
  if (!clock) return;
  draft.copy.start++;
  draft.stamp = { ...line, clock };
  if (!exists(clock)) failAsImpossible(draft, draft.stamp);
}
