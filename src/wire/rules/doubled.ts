// Text that comes twice: a paragraph directly below itself, and the picture's caption in the copy.
import type { Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { plainSpaces } from "#wire/wording.ts";

/** Leaves out blocks that repeat the one above them, or the picture's caption. Repeated paragraphs are reported once. */
export function withoutDoubled(draft: Draft, blocks: Line[][]): Line[][] {
  const { caption, credit } = draft.image;
  const shown = caption === undefined ? [] : [caption, `${caption} (${credit})`].map(plainSpaces);
  const again: Line[] = [];
  let above = "";
  const kept = blocks.filter((lines) => {
    const text = plainSpaces(lines.map((line) => line.text).join("\n"));
    const [first] = lines;
    // Figures alone are cells of a table, of which two may be the same.
    const isAgain = text === above && /\p{L}/u.test(text);
    if (first && isAgain) again.push(first);
    above = text;
    if (!isAgain && !(lines.length === 1 && shown.includes(text))) return true;
    const rule = isAgain ? "doubled-paragraph" : "doubled-caption";
    for (const line of lines) drop(draft, { rule, line: line.line, text: line.text });
    return false;
  });
  if (again[0]) warnOf(draft, again[0], again.length);
  return kept;
}

function warnOf(draft: Draft, first: Line, count: number): void {
  const message = `${count === 1 ? "A paragraph stands" : `${count} paragraphs stand`} twice, one directly below the other; each is published once. Delete the second.`;
  warn(draft, { rule: "doubled-paragraph", at: first, message });
}
