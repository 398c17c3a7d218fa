// Lines that begin with `>`. The last one may name the source: `> - The UN Charter`.
import { hasWords } from "#wire/copy.ts";
import type { Cursor, Match } from "#wire/rule.ts";

/** Turns a run of quoted lines into a quote of one paragraph a line. */
export function quote({ lines, at }: Cursor): Match | undefined {
  // The rule takes or leaves all such lines at once, so it need not try again from the second one.
  if (lines[at - 1]?.text.startsWith(">")) return undefined;
  const texts: string[] = [];
  for (let index = at; lines[index]?.text.startsWith(">"); index++) {
    texts.push(lines[index]?.text.slice(1).trim() ?? "");
  }
  const paragraphs = texts.filter((text) => text !== "");
  if (!paragraphs.some(hasWords)) return undefined;
  const source =
    paragraphs.length > 1 ? /^[-–—]\s+(.+)$/.exec(paragraphs.at(-1) ?? "")?.[1] : undefined;
  if (source !== undefined) paragraphs.pop();
  return {
    block: { kind: "quote", paragraphs, ...(source !== undefined && { source }) },
    count: texts.length,
  };
}
