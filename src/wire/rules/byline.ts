// The line `By A and B` below the headline or the stamp.
import { peekFirst } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { splitNames } from "#wire/names.ts";
import { hasEndMark } from "#wire/wording.ts";

/** Takes the next line as the byline if it opens with `By` and a name and is no sentence. */
export function byline(draft: Draft): void {
  const line = peekFirst(draft.copy);
  if (!line || draft.bylineLine || !isByline(line.text)) return;
  draft.copy.start++;
  draft.bylineLine = line;
  if (draft.byline.length === 0) {
    draft.byline = readNames(draft, line.text, line.line);
    return;
  }
  drop(draft, "byline", line.line, line.text);
  if (splitNames(line.text.slice(2)).names.join() === draft.byline.join()) return;
  const message =
    "The header has a byline that differs from this line; the header's counts. Delete one of the two.";
  warn(draft, "bylines-differ", line, message);
}

/** Turns `A, B and C`, with or without `By`, into names, and records the words around them as dropped. */
export function readNames(draft: Draft, text: string, line: number): string[] {
  const by = /^by\s/i.exec(text)?.[0] ?? "";
  const { names, joints } = splitNames(text.slice(by.length));
  for (const label of [by.trim(), ...joints]) if (label) drop(draft, "byline", line, label);
  return names;
}

function isByline(text: string): boolean {
  return text.length <= 120 && /^by\s/i.test(text) && isName(text.slice(2).trimStart());
}

function isName(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && (!hasEndMark(text) || /\b(?:Jr|Sr)\.$/.test(text));
}
