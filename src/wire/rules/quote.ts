// Lines that open with `>`; the last may name the source: `> - The UN Charter`.
import { hasWords } from "#wire/copy.ts";
import type { Spot, Taken } from "#wire/rule.ts";

/** Turns a run of quoted lines into a quote of one paragraph a line. */
export function quote({ lines, at }: Spot): Taken | undefined {
  // A run is taken whole or, without words, refused whole: no need to read it again from its second line.
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
