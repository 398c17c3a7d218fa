// Furniture: what a website shows around an article and was copied along with it, such as `NEXT`, `add bookmark`, `Share:`.
import { peekFirst, peekLast, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** Lines that are furniture: alone on a line, none of them is part of an article. */
const words = new Set([
  "next",
  "previous",
  "prev",
  "next article",
  "previous article",
  "add bookmark",
  "bookmark",
  "share",
  "share this",
  "share this article",
  "share on facebook",
  "share on twitter",
  "share on whatsapp",
  "tweet",
  "print",
  "print this article",
  "email",
  "email this article",
  "copy link",
  "save",
  "save article",
  "advertisement",
  "advertisment",
  "sponsored",
  "sponsored content",
  "continue reading",
  "continue reading below",
  "story continues below",
  "story continues below advertisement",
  "article continues below",
  "scroll to continue",
  "subscribe",
  "subscribe now",
  "sign in",
  "sign up",
  "log in",
  "comments",
  "comment",
  "leave a comment",
  "show comments",
  "back to top",
  "skip to content",
  "skip to main content",
  "loading",
  "read more",
  "show more",
  "see more",
  "view gallery",
  "anzeige",
  "werbung",
  "publicité",
  "publicidad",
  "pubblicità",
  "advertentie",
]);

/** The first letters of these, with which most lines can be ruled out quickly. */
const starts = new Set([...words].map((word) => word.slice(0, 2)));

/** Tells whether a line is furniture: one of the words above, or a menu of short titles between dots. */
function isFurniture({ text }: Line): boolean {
  if (text.length > 45) return text.length <= 160 && /[·•]/.test(text) && isMenu(text);
  const first = text.search(/[^\s<«←|-]/);
  if (!starts.has(text.slice(first, first + 2).toLowerCase()) && !/[·•]/.test(text)) return false;
  const word = text
    .toLowerCase()
    .replace(/[\s:.…>»→<«←|-]+$|^[\s<«←|-]+/gu, "")
    .replace(/\s+/g, " ");
  return words.has(word) || isMenu(text);
}

function isMenu(text: string): boolean {
  const pieces = text.split(/\s[·•]\s/);
  if (pieces.length < 3)
    return pieces.length === 2 && /\s·\s\S+(?:\s\S+){0,2}\s*(?:·|\.\.\.|…)$/.test(text);
  const short = pieces.filter(
    (piece) => piece.trim().split(/\s+/).length <= 4 && piece.length <= 30,
  );
  return (
    short.length === pieces.length && !/\d/.test(text) && !hasEndMark(text.replace(/[.…·\s]+$/, ""))
  );
}

/** Takes furniture at the start of the copy. */
export function furnitureAbove(draft: Draft): void {
  for (let line = peekFirst(draft.copy); line && isFurniture(line); line = peekFirst(draft.copy)) {
    draft.copy.start++;
    drop(draft, { rule: "furniture", line: line.line, text: line.text });
  }
}

/** Takes the last line if it is furniture. */
export function furnitureBelow(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  if (!line || !isFurniture(line)) return false;
  draft.copy.end--;
  drop(draft, { rule: "furniture", line: line.line, text: line.text });
  return true;
}

/** Takes a line of the body that is furniture, without making a block of it. */
export function furniture({ draft, lines, at }: Cursor): Match | undefined {
  const line = lines[at];
  if (!line || !isFurniture(line)) return undefined;
  drop(draft, { rule: "furniture", line: line.line, text: line.text });
  return { count: 1 };
}
