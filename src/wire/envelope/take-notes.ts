// Takes what is meant for desks out of the copy.
import { isBlank, peekLast, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import { isContact, isNoteToEditors, mayBeNote, opensNotebook } from "./notes.ts";

/** Takes the notes to desks, each of which opens a block, and all that stands below the word that nothing is for readers. */
export function takeNotes(draft: Draft, isOne: boolean): void {
  const { copy } = draft;
  const { lines, start } = copy;
  for (let at = start; at < copy.end; at++) {
    const text = lines[at]?.text ?? "";
    if (text === "" || (!isOne && !mayBeNote(text))) continue;
    if (at > start && opensNotebook(text, isOne)) return takeNotebook(draft, at);
    if (isNoteToEditors(text, false) && (at === start || isBlank(lines[at - 1])))
      blankNote(draft, at);
  }
  if (isOne) takeContacts(draft);
}

function takeNotebook(draft: Draft, from: number): void {
  const { copy } = draft;
  for (const { line, text } of copy.lines.slice(from, copy.end))
    if (text) drop(draft, { rule: "note-to-editors", line, text });
  copy.end = from;
}

function takeContacts(draft: Draft): void {
  for (let line = peekLast(draft.copy); line && isContact(line.text); line = peekLast(draft.copy)) {
    draft.copy.end--;
    drop(draft, { rule: "note-to-editors", line: line.line, text: line.text });
  }
}

/** Takes a line of the copy out of it, and leaves its place blank. */
export function blank(draft: Draft, at: number, rule: string): void {
  const line = draft.copy.lines[at];
  if (!line) return;
  drop(draft, { rule, line: line.line, text: line.text });
  draft.copy.lines[at] = { ...line, text: "" };
}

/** A note goes on in the lines below it that are as long as a page is wide. */
export function blankNote(draft: Draft, at: number): void {
  const { lines, end } = draft.copy;
  let last = at;
  while (last + 1 < end && goesOn(lines[last], lines[last + 1])) last++;
  for (let index = at; index <= last; index++) blank(draft, index, "note-to-editors");
}

function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || isBlank(next)) return false;
  return line.text.length >= 45 && !/[.)<=]$/.test(line.text) && next.column <= line.column;
}
