import type { Block } from "#model/article.ts";
import { takeBlocks, type Line } from "./copy.ts";
import { warn, type Draft } from "./draft.ts";
import type { Cursor, Match } from "./rule.ts";
import { bodyRules } from "./rules.ts";
import { countIngredients, opensWithFigure } from "./rules/ingredients.ts";
import { areOneList } from "./rules/list.ts";
import { withoutDoubled } from "./rules/doubled.ts";
import { isWrapped } from "./rules/paragraph.ts";

/** Turns the lines that head and tail rules have left into the blocks of the body. */
export function readBody(draft: Draft): Block[] {
  const groups = withoutDoubled(draft, joinItems(groupsOf(draft)));
  return groups.flatMap((lines, index) => {
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length;) {
      const { block, count } = firstMatch({
        draft,
        lines,
        at,
        higher: groups[index - 2],
        above: groups[index - 1],
        next: groups[index + 1],
        after: groups[index + 2],
        opens: index === 0 && at === 0 && draft.stamp !== undefined,
      });
      if (block) blocks.push(block);
      at += count;
    }
    return blocks;
  });
}

function firstMatch(cursor: Cursor): Match {
  for (const rule of bodyRules) {
    const match = rule(cursor);
    if (!match) continue;
    const { draft, lines, at } = cursor;
    draft.options.trace?.read(rule.name, lines.slice(at, at + match.count), match.block);
    return match;
  }
  throw new Error("No body rule took a line: the last rule of the table must take anything.");
}

/** Brings the items of a list together that stand apart, a blank line between each and the next. */
function joinItems(groups: Line[][]): Line[][] {
  const joined: Line[][] = [];
  let taken = 0;
  for (const [index, group] of groups.entries()) {
    const above = joined.at(-1);
    if (index < taken || (above && areOneList([...above.slice(0, 1), ...above.slice(-1)], group)))
      above?.push(...group);
    else joined.push([...group]);
    if (index >= taken && opensWithFigure(group[0]?.text ?? ""))
      taken = index + countIngredients((offset) => onlyLine(groups[index + offset]));
  }
  return joined;
}

function onlyLine(group: Line[] | undefined): Line | undefined {
  return group?.length === 1 ? group[0] : undefined;
}

/** A copy of many lines without a blank one among them was set without: there each line stands alone. */
const manyLines = 6;

function groupsOf(draft: Draft): Line[][] {
  const groups = takeBlocks(draft.copy);
  const [only] = groups;
  if (!only || groups.length > 1 || only.length < manyLines || isWrapped(only)) return groups;
  if (only.every(isMarked)) return groups;
  const message =
    "No line of the text is blank, so each line is read as a paragraph of its own. Write a blank line between paragraphs.";
  warn(draft, { rule: "no-blank-lines", at: only[0] ?? { line: 1, column: 1 }, message });
  return splitLines(only);
}

/** Splits a block into its lines, but keeps the lines of lists, quotes and tables together. */
function splitLines(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && isMarked(line) && isMarked(last[0] ?? line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isMarked({ text }: Line): boolean {
  return /^(?:[-*•>]|\d{1,3}[.)])\s|\S(?: {2,}|\t)\S/.test(text);
}
