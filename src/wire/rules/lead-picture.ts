// The picture's description and caption below stamp and byline: one line twice, or two that say they are such.
import { lookAhead, type Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { mediaKind } from "#wire/file-name.ts";
import {
  hasEndMark,
  openOf,
  plainSpaces,
  splitCredit,
  splitLabel,
  splitMarkedCredit,
} from "#wire/wording.ts";

/** A caption can tell a story; what is longer than this is prose. */
const longest = 600;

/** Takes the next two lines as the picture's texts if they are; a description with words of its own becomes the alt text. */
export function leadPicture(draft: Draft): void {
  const [description, caption, third, fourth] = lookAhead(draft.copy, 4);
  if (!description || !caption) return;
  // Where the next two are a pair as well, the copy itself came twice.
  const doubled = isPair(description, caption) && !(third && fourth && isPair(third, fourth));
  if (!doubled && !(third && isOwnPair(draft, description, caption, third))) {
    takeSingle(draft, description, caption);
    return;
  }
  takeThrough(draft, caption);
  if (doubled) drop(draft, "doubled-description", description.line, description.text);
  else if (draft.image.alt === undefined) draft.image.alt = description.text;
  else drop(draft, "lead-picture", description.line, description.text);
  readCaption(draft, caption, doubled ? description.text.length : 0);
  const next = lookAhead(draft.copy, 1)[0];
  if (next && draft.image.credit === undefined) takeCreditLine(draft, next);
}

/** Tells whether the second line is the first again, or the first and a credit. */
export function isPair(description: Line, caption: Line): boolean {
  if (Math.abs(caption.text.length - description.text.length) > 400) return false;
  // Most lines are told from each other by their first letters.
  const quick = /^[^\p{L}\p{N}]*([\p{L}\p{N}]{1,4})/u;
  const starts = [description, caption].map(({ text }) => quick.exec(text.slice(0, 40))?.[1]);
  if (starts[0] !== starts[1]) return false;
  const first = plainSpaces(description.text).replace(/^[:;,.–-]+ (?=.)/, "");
  const second = plainSpaces(caption.text);
  if (!second.startsWith(first)) return false;
  const rest = second.slice(first.length);
  return (
    rest === "" ||
    (rest.length <= 250 && /^ ?(?:[^()]{1,120} )?\(.*\)$/.test(rest)) ||
    splitMarkedCredit(`x${rest}`) !== undefined
  );
}

function takeThrough(draft: Draft, last: Line): void {
  while (draft.copy.lines[draft.copy.start] !== last) draft.copy.start++;
  draft.copy.start++;
}

/** Two lines that differ are the picture's where they stand below stamp or byline and do not read as prose. */
function isOwnPair(
  draft: Draft,
  { text: first }: Line,
  { text: second }: Line,
  third: Line,
): boolean {
  if (!draft.stamp && !draft.bylineLine) return false;
  if (plainSpaces(first) === plainSpaces(draft.fields.headline ?? ""))
    return second.length <= longest;
  if (first.length > 400 || second.length > longest || splitLabel(first) || splitLabel(second))
    return false;
  if (
    splitCredit(second).credit !== undefined &&
    !/\b(?:by|editing|reporting)\b/i.test(second.slice(-100))
  )
    return true;
  if (
    isNoProse(first) ||
    (first.length <= 250 && second.length <= 250 && sharesWords(first, second))
  )
    return true;
  return (
    !hasEndMark(first) &&
    second.length <= 160 &&
    first.length <= 160 &&
    (!hasEndMark(second) || first.length <= 40) &&
    third.text.length > second.length
  );
}

/** A file's name, a number, or one long word of hyphens: what picture desks write for a description. */
function isNoProse(text: string): boolean {
  return (
    mediaKind(text) !== undefined ||
    /^[\p{N}\p{P}]{1,8}$/u.test(text) ||
    (text.length > 30 && !/\s/.test(text) && text.includes("-"))
  );
}

/** Most words of the shorter line are in the longer one. */
function sharesWords(first: string, second: string): boolean {
  if (/^[\p{Lu}\s]+:/u.test(first)) return false;
  const [one, two] = [first, second].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu)),
  );
  if (!one || !two || Math.min(one.size, two.size) < 3) return false;
  const common = [...one].filter((word) => two.has(word)).length;
  return common / Math.min(one.size, two.size) >= 0.6;
}

/** One line alone is a caption if its credit stands in parentheses or is marked as one. */
function takeSingle(draft: Draft, line: Line, next: Line): void {
  if ((!draft.stamp && !draft.bylineLine) || line.text.length > longest) return;
  const { credit } = splitCredit(line.text);
  if (
    !isNoProse(line.text) &&
    (credit === undefined || /\b(?:by|editing|reporting)\b/i.test(credit))
  )
    return;
  if (next.text.length < 40 || line.text.length > 300) return;
  takeThrough(draft, line);
  readCaption(draft, line, 0);
}

function takeCreditLine(draft: Draft, line: Line): void {
  const marked = splitMarkedCredit(`x ${line.text}`);
  if (marked?.caption !== "x" || line.text.length > 120) return;
  takeThrough(draft, line);
  drop(draft, "lead-picture", line.line, marked.label);
  settle(draft, "credit", marked.credit, line);
}

function readCaption(draft: Draft, { text, ...place }: Line, described: number): void {
  const open = text.endsWith(")") ? openOf(text) : -1;
  const isLonger =
    described > 0 &&
    open > 0 &&
    text.slice(0, open).trim().length >= described - 8 &&
    text.length > described;
  const { caption, credit } = isLonger
    ? { caption: text.slice(0, open).trim(), credit: text.slice(open + 1, -1).trim() }
    : splitCredit(text);
  settle(draft, "caption", caption, place);
  if (credit) settle(draft, "credit", credit, place);
}

function settle(
  draft: Draft,
  key: "caption" | "credit",
  text: string,
  place: Omit<Line, "text">,
): void {
  const given = draft.image[key];
  draft.image[key] ??= text;
  if (given === undefined) return;
  drop(draft, "lead-picture", place.line, text);
  if (plainSpaces(given) === plainSpaces(text)) return;
  const message = `The header's ${key} differs from this line; the header's counts. Delete one of the two.`;
  warn(draft, "picture-texts-differ", place, message);
}
