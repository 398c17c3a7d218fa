import type { Block } from "#model/article.ts";
import { takeBlocks } from "./copy.ts";
import type { Draft } from "./draft.ts";
import type { Spot, Taken } from "./rule.ts";
import { bodyRules } from "./rules.ts";

/** Turns the lines that head and tail rules left into the body's blocks. */
export function readBody(draft: Draft): Block[] {
  const groups = takeBlocks(draft.copy);
  return groups.flatMap((lines, index) => {
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length;) {
      const { block, count } = firstMatch({
        draft,
        lines,
        at,
        next: groups[index + 1],
        after: groups[index + 2],
        opens: index === 0 && at === 0 && draft.stamp !== undefined,
      });
      blocks.push(block);
      at += count;
    }
    return blocks;
  });
}

function firstMatch(spot: Spot): Taken {
  for (const rule of bodyRules) {
    const taken = rule(spot);
    if (taken) return taken;
  }
  throw new Error("No body rule took a line: the last rule of the table must take anything.");
}
