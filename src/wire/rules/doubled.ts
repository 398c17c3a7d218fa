// Text that comes twice: a paragraph directly below itself, and the picture's caption in the copy.
import type { Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

/** Leaves out blocks that repeat the one above them, or the picture's caption. Repeated paragraphs are reported once. */
export function withoutDoubled(draft: Draft, blocks: Line[][]): Line[][] {
  const { caption, credit } = draft.image;
  const shown = caption === undefined ? [] : [caption, `${caption} (${credit})`].map(plainSpaces);
  const again: Line[] = [];
  const kept = blocks.filter((lines, at) => {
    const [first] = lines;
    const isAgain = repeats(blocks[at - 1], lines);
    if (first && isAgain) again.push(first);
    if (!isAgain && !(first && lines.length === 1 && isAmong(shown, first.text))) return true;
    const rule = isAgain ? "doubled-paragraph" : "doubled-caption";
    for (const line of lines) drop(draft, { rule, line: line.line, text: line.text });
    return false;
  });
  if (again[0]) warnOf(draft, again[0], again.length);
  return kept;
}

/** Figures alone are cells of a table, of which two may be the same. */
function repeats(above: Line[] | undefined, lines: Line[]): boolean {
  if (above?.[0]?.text[0] !== lines[0]?.text[0]) return false;
  if (above?.at(-1)?.text.at(-1) !== lines.at(-1)?.text.at(-1)) return false;
  const text = textOf(lines);
  return above !== undefined && textOf(above) === text && /\p{L}/u.test(text);
}

function textOf(lines: Line[]): string {
  return plainSpaces(lines.map((line) => line.text).join("\n"));
}

function isAmong(texts: string[], text: string): boolean {
  return texts.some((one) => one[0] === text[0] && one === plainSpaces(text));
}

function warnOf(draft: Draft, first: Line, count: number): void {
  const message = `${count === 1 ? "A paragraph stands" : `${count} paragraphs stand`} twice, one directly below the other; each is published once. Delete the second.`;
  warn(draft, { rule: "doubled-paragraph", at: first, message });
}
