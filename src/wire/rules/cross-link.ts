// A pointer to another article on a line of its own: `READ | Its headline`.
import type { Spot, Taken } from "#wire/rule.ts";
import { splitLabel } from "#wire/wording.ts";

/** Turns a line of an upper-case label, a bar and a headline into a cross-link. */
export function crossLink({ lines, at }: Spot): Taken | undefined {
  const found = splitLabel(lines[at]?.text ?? "");
  if (!found) return undefined;
  return { block: { kind: "cross-link", label: found.label, headline: found.rest }, count: 1 };
}
