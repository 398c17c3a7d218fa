// Verse, and other short lines without marks that stand below each other: they stay lines of one paragraph.
import type { Line } from "#wire/copy.ts";
import type { Cursor, Match } from "#wire/rule.ts";

const fewest = 3;
const longest = 60;

/** Keeps a block of short lines as one paragraph whose lines are broken where the writer broke them. */
export function verse({ lines, at }: Cursor): Match | undefined {
  if (at > 0 || lines.length < fewest || !lines.every(mayBeVerse)) return undefined;
  const sentences = lines.filter(({ text }) => /[.!?…]["'”’»)]?$/u.test(text)).length;
  // Sentences one a line are paragraphs.
  if (sentences * 2 > lines.length) return undefined;
  const text = lines.map((line) => line.text).join("\n");
  return { block: { kind: "paragraph", text }, count: lines.length };
}

/** A line of verse has words and no figures, and no label before a colon. */
function mayBeVerse({ text }: Line): boolean {
  return text.length <= longest && /^[^\d|>@:：]*\p{L}{2}[^\d|>@:：]*$/u.test(text);
}
