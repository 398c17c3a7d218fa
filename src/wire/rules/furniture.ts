// What a site sets around an article, and what came along with its text: `NEXT`, `add bookmark`, `Share:`.
import { peekFirst, peekLast, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import type { Spot, Taken } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** Words of the furniture itself; an article that has one of them alone on a line says nothing by it. */
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

/** Most lines are told from furniture by their first letters. */
const starts = new Set([...words].map((word) => word.slice(0, 2)));

/** Tells whether a line is furniture: one of its words alone, or a menu of short titles between middle dots. */
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

/** Takes furniture that stands before the copy. */
export function furnitureAbove(draft: Draft): void {
  for (let line = peekFirst(draft.copy); line && isFurniture(line); line = peekFirst(draft.copy)) {
    draft.copy.start++;
    drop(draft, "furniture", line.line, line.text);
  }
}

/** Takes the last line if it is furniture. */
export function furnitureBelow(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  if (!line || !isFurniture(line)) return false;
  draft.copy.end--;
  drop(draft, "furniture", line.line, line.text);
  return true;
}

/** Takes a line of the body that is furniture, and makes nothing of it. */
export function furniture({ draft, lines, at }: Spot): Taken | undefined {
  const line = lines[at];
  if (!line || !isFurniture(line)) return undefined;
  drop(draft, "furniture", line.line, line.text);
  return { count: 1 };
}
