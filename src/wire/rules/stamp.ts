// The stamp below the headline: `2020-01-04 20:59`, `April 11, 2019 / 2:14 PM`, `Published: ... | Last updated: ...`.
import { peekFirst, type Line } from "#wire/copy.ts";
import { readMoment } from "#wire/moment.ts";
import { exists, failAsImpossible } from "#wire/dates.ts";
import { drop, type Draft } from "#wire/draft.ts";

const published =
  "first published|published|posted|issued|created|date|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|gepubliseer|publicerad|publisert|opublikowano";
const updated =
  "last updated|last modified|updated|modified|(?:zuletzt )?aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|(?:laatst )?bijgewerkt|opgedateer|uppdaterad|oppdatert";
const label = new RegExp(
  `(?:^|(?<=[\\s|•·/(,;-]))(?:(${published})|(${updated}))\\s?(?:(?:on|at|am|le|el|il|op|em)\\b\\s?)?(?::\\s*|\\s+)(?=[^\\s])`,
  "giu",
);

/** Takes the next lines that are stamps, as the dates of publication and of the last change. */
export function stamp(draft: Draft): void {
  for (
    let line = peekFirst(draft.copy);
    line && takeStamp(draft, line);
    line = peekFirst(draft.copy)
  )
    draft.copy.start++;
}

/** Reads a line into the draft if it is a stamp, or two with labels, and tells whether it is. */
export function takeStamp(draft: Draft, line: Line): boolean {
  const pieces = splitPieces(line);
  if (!pieces) return false;
  for (const { kind, text, at, words } of pieces) {
    const moment = readMoment(text);
    if (!moment) continue;
    const dated = { ...moment, text, line: line.line, column: line.column + at };
    const key = kind === "updated" ? "updated" : "stamp";
    for (const word of words)
      if (/\p{L}/u.test(word)) drop(draft, { rule: "stamp", line: line.line, text: word });
    if (draft[key]) drop(draft, { rule: "stamp", line: line.line, text });
    else draft[key] = dated;
    if (draft.stamp === dated && !exists(moment.clock)) failAsImpossible(draft, dated);
  }
  return true;
}

/** Tells whether a text is a stamp, with or without a label. */
export function isStamp(text: string): boolean {
  return splitPieces({ text, line: 1, column: 1 }) !== undefined;
}

interface Piece {
  kind: "stamp" | "updated";
  text: string;
  at: number;
  words: string[];
}

/** Splits `Published: A | Last updated: B` at its labels; undefined if there is anything but stamps between them. */
function splitPieces({ text }: Line): Piece[] | undefined {
  if (text.length > 160 || !/\d/.test(text)) return undefined;
  if (readMoment(text)) return [{ kind: "stamp", text, at: 0, words: [] }];
  const labels = [...text.matchAll(label)];
  if (labels.length === 0 || !/^[(\s]*$/.test(text.slice(0, labels[0]?.index))) return undefined;
  const pieces = labels.map((found, index): Piece => {
    const at = (found.index ?? 0) + found[0].length;
    const whole = text.slice(at, labels[index + 1]?.index);
    const inner = whole.replace(/[\s|•·/(),;–—-]+$/u, "");
    return { kind: found[2] ? "updated" : "stamp", text: inner, at, words: [found[0]] };
  });
  return pieces.every(({ text: inner }) => readMoment(inner)) ? pieces : undefined;
}
