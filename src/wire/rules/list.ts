// Two or more lines that begin with `- `, `* ` or `• `, or with `1. `, `2. ` in order.
import { drop } from "#wire/draft.ts";
import type { Cursor, Match } from "#wire/rule.ts";

const bullet = /^[-*•]\s+/;
const ordinal = /^(\d{1,3})[.)]\s+/;

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
