// The headline, with its kicker: `WATCH | The headline`.
import { hasWords, peekFirst } from "#wire/copy.ts";
import { drop, fail, type Draft } from "#wire/draft.ts";
import { splitLabel } from "#wire/wording.ts";

/** Takes the first line that has words as the headline, and reports an error if there is none. */
export function headline(draft: Draft): void {
  const { copy } = draft;
  let line = peekFirst(copy);
  for (; line && !hasWords(line.text); line = peekFirst(copy)) {
    drop(draft, "headline", line.line, line.text);
    copy.start++;
  }
  if (!line) {
    const message =
      "The file has no headline: nothing follows its header. Write the headline after a blank line below the header.";
    return fail(draft, "missing-headline", { line: 1, column: 1 }, message);
  }
  copy.start++;
  const labelled = splitLabel(line.text);
  draft.fields.headline = labelled?.rest ?? line.text;
  if (labelled) draft.fields.kicker = labelled.label;
}
