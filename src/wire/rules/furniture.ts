// What a site sets around an article, and what came along with its text: `NEXT`, `add bookmark`, `Share:`.
import { isBlank, peekLast, type Line } from "#wire/copy.ts";
import { drop, type Draft } from "#wire/draft.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";
import { isEndMark, isInvitation, isRelatedLabel } from "./furniture-lines.ts";

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

/** Tells whether a line is furniture: one of its words alone, or a menu of short titles between middle dots. */
export function isFurniture({ text }: Pick<Line, "text">): boolean {
  if (isInvitation(text)) return true;
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

/** Takes the last line if it is furniture or an end mark, and titles of other articles with their label. */
export function furnitureBelow(draft: Draft): boolean {
  const line = peekLast(draft.copy);
  if (!line) return false;
  const count = isFurniture(line) || isEndMark(line.text) ? 1 : relatedAtEnd(draft);
  for (let taken = 0; taken < count; taken++) {
    const last = peekLast(draft.copy);
    if (!last) break;
    draft.copy.end--;
    drop(draft, {
      rule: isEndMark(last.text) ? "end-mark" : "furniture",
      line: last.line,
      text: last.text,
    });
  }
  return count > 0;
}

const mostRelated = 12;

/** Counts the lines at the end that are a label such as `Related Links` and the titles below it; 0 where there is none. */
function relatedAtEnd({ copy }: Draft): number {
  let count = 0;
  for (let at = copy.end - 1; at >= copy.start && count <= mostRelated; at--) {
    const line = copy.lines[at];
    if (!line || isBlank(line)) continue;
    count++;
    if (isRelatedLabel(line.text)) return count;
    if (!isTitle(line)) return 0;
  }
  return 0;
}

function isTitle({ text }: Line): boolean {
  return text.length <= 140 && (!hasEndMark(text) || /[?!]$/.test(text));
}

/** Takes a line of the body that is furniture, without making a block of it. */
export function furniture({ draft, lines, at, next }: Cursor): Match | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const isMark = isEndMark(line.text);
  if (!isMark && !isFurniture(line) && !isLabelOfTitles(lines, at, next)) return undefined;
  const taken = isMark || isFurniture(line) ? [line] : lines.slice(at);
  for (const one of taken)
    drop(draft, { rule: isMark ? "end-mark" : "furniture", line: one.line, text: one.text });
  return { count: taken.length };
}

/** The titles of other articles stand in the block of their label; above prose `Don't miss` may head a part of the text. */
function isLabelOfTitles(
  lines: readonly Line[],
  at: number,
  next: readonly Line[] | undefined,
): boolean {
  const text = lines[at]?.text ?? "";
  if (!isRelatedLabel(text) || !lines.slice(at + 1).every(isTitle)) return false;
  return !/^(?:don['’]t miss|latest|recommended)$/iu.test(text) || !next || next.every(isTitle);
}
