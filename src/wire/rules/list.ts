// Two or more lines that open with `- `, `* ` or `• `, or with `1. `, `2. ` in order.
import type { Line } from "#wire/copy.ts";
import { drop } from "#wire/draft.ts";
import type { Cursor, Match } from "#wire/rule.ts";

const bullet = /^[-*•◦▪▫■□●○‣⁃·►▸]\s+/u;
const ordinal = /^(\d{1,3})[.)]\s+/;

/** Finds the mark that a line opens with, if it may be an item of a list. */
export function itemMark(text: string): string | undefined {
  return (bullet.exec(text) ?? ordinal.exec(text))?.[0];
}

/** What is longer than this behind a number is a chapter of its own rather than an item. */
const longestNumbered = 200;

/** Tells whether a block goes on with the list of the block above it, given by its first and last line: with the same bullet, or the next number. */
export function areOneList(above: readonly Line[], block: readonly Line[]): boolean {
  const [first, last] = [above.at(0), above.at(-1)];
  const [next] = block;
  if (!first || !last || !next) return false;
  const mark = bullet.exec(next.text)?.[0];
  if (mark !== undefined)
    return [first, last].every(({ text }) => bullet.exec(text)?.[0].trim() === mark.trim());
  const [from, to, now] = [first, last, next].map(({ text }) => Number(ordinal.exec(text)?.[1]));
  return (
    from === 1 &&
    now === to! + 1 &&
    [last, next].every(({ text }) => text.length <= longestNumbered)
  );
}

/** Turns a run of marked lines into a list, without the marks. */
export function list(cursor: Cursor): Match | undefined {
  return run(cursor, false, (text) => bullet.exec(text)?.[0]) ?? run(cursor, true, numbered);
}

/** A list that does not start at 1, or skips a number, stays prose: as a list it would get other numbers. */
function numbered(text: string, index: number): string | undefined {
  const match = ordinal.exec(text);
  return match && Number(match[1]) === index + 1 ? match[0] : undefined;
}

type Mark = (text: string, index: number) => string | undefined;

function run({ draft, lines, at }: Cursor, ordered: boolean, mark: Mark): Match | undefined {
  const found: { line: number; label: string; item: string }[] = [];
  for (let index = at; index < lines.length; index++) {
    const { line, text } = lines[index] ?? { line: 0, text: "" };
    const label = mark(text, index - at);
    if (label === undefined) break;
    found.push({ line, label, item: text.slice(label.length) });
  }
  if (found.length < 2) return undefined;
  if (ordered)
    for (const { line, label } of found) drop(draft, { rule: "list", line, text: label.trim() });
  return {
    block: { kind: "list", ordered, items: found.map(({ item }) => item) },
    count: found.length,
  };
}
