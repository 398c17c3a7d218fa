// Two or more lines that open with `- `, `* ` or `• `, or with `1. `, `2. ` in order.
import { drop } from "#wire/draft.ts";
import type { Spot, Taken } from "#wire/rule.ts";

const bullet = /^[-*•]\s+/;
const ordinal = /^(\d{1,3})[.)]\s+/;

/** Turns a run of marked lines into a list, without the marks. */
export function list(spot: Spot): Taken | undefined {
  return run(spot, false, (text) => bullet.exec(text)?.[0]) ?? run(spot, true, numbered);
}

/** A list that starts elsewhere than at 1, or skips, would be numbered anew, so it stays prose. */
function numbered(text: string, index: number): string | undefined {
  const match = ordinal.exec(text);
  return match && Number(match[1]) === index + 1 ? match[0] : undefined;
}

type Mark = (text: string, index: number) => string | undefined;

function run({ draft, lines, at }: Spot, ordered: boolean, mark: Mark): Taken | undefined {
  const found: { line: number; label: string; item: string }[] = [];
  for (let index = at; index < lines.length; index++) {
    const { line, text } = lines[index] ?? { line: 0, text: "" };
    const label = mark(text, index - at);
    if (label === undefined) break;
    found.push({ line, label, item: text.slice(label.length) });
  }
  if (found.length < 2) return undefined;
  if (ordered) for (const { line, label } of found) drop(draft, "list", line, label.trim());
  return {
    block: { kind: "list", ordered, items: found.map(({ item }) => item) },
    count: found.length,
  };
}
