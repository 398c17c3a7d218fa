// The description and caption of the picture, below stamp and byline: the same line twice, or two lines that look like these.
import { lookAhead, type Line, type Position } from "#wire/copy.ts";
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

/** A longer line is prose, not a caption. */
const longest = 600;

/** Takes the next two lines if they are the description and caption of the picture. A description that differs from the caption becomes the alternative text. */
export function leadPicture(draft: Draft): void {
  const [description, caption, third, fourth] = lookAhead(draft.copy, 4);
  if (!description || !caption) return;
  // If the next two lines are a pair, too, all of the copy is doubled.
  const doubled = isPair(description, caption) && !(third && fourth && isPair(third, fourth));
  if (!doubled && !(third && isOwnPair(draft, { description, caption, below: third }))) {
    takeSingle(draft, description, caption);
    return;
  }
  takeThrough(draft, caption);
  if (doubled)
    drop(draft, { rule: "doubled-description", line: description.line, text: description.text });
  else if (draft.image.alt === undefined) draft.image.alt = description.text;
  else drop(draft, { rule: "lead-picture", line: description.line, text: description.text });
  readCaption(draft, caption, doubled ? description.text.length : 0);
  const next = lookAhead(draft.copy, 1)[0];
  if (next && draft.image.credit === undefined) takeCreditLine(draft, next);
}

/** Tells whether the second line repeats the first, perhaps with a credit. */
export function isPair(description: Line, caption: Line): boolean {
  if (Math.abs(caption.text.length - description.text.length) > 400) return false;
  // Most pairs can be ruled out quickly, by their first letters.
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

interface Lines {
  description: Line;
  caption: Line;
  below: Line;
}

/** Tells whether two different lines below stamp or byline are the texts of the picture, and not prose. */
function isOwnPair(draft: Draft, { description, caption, below }: Lines): boolean {
  const [{ text: first }, { text: second }] = [description, caption];
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
    below.text.length > second.length
  );
}

/** Tells whether a text is a file name, a number, or one long word with hyphens, as picture desks write them. */
function isNoProse(text: string): boolean {
  return (
    mediaKind(text) !== undefined ||
    /^[\p{N}\p{P}]{1,8}$/u.test(text) ||
    (text.length > 30 && !/\s/.test(text) && text.includes("-"))
  );
}

/** Tells whether most words of the shorter line are also in the longer one. */
function sharesWords(first: string, second: string): boolean {
  if (/^[\p{Lu}\s]+:/u.test(first)) return false;
  const [one, two] = [first, second].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu)),
  );
  if (!one || !two || Math.min(one.size, two.size) < 3) return false;
  const common = [...one].filter((word) => two.has(word)).length;
  return common / Math.min(one.size, two.size) >= 0.6;
}

/** Takes a single line as the caption if it has a credit in parentheses or one with a label. */
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
  drop(draft, { rule: "lead-picture", line: line.line, text: marked.label });
  setText(draft, { key: "credit", text: marked.credit, at: line });
}

function readCaption(draft: Draft, { text, ...at }: Line, described: number): void {
  const open = text.endsWith(")") ? openOf(text) : -1;
  const isLonger =
    described > 0 &&
    open > 0 &&
    text.slice(0, open).trim().length >= described - 8 &&
    text.length > described;
  const { caption, credit } = isLonger
    ? { caption: text.slice(0, open).trim(), credit: text.slice(open + 1, -1).trim() }
    : splitCredit(text);
  setText(draft, { key: "caption", text: caption, at });
  if (credit) setText(draft, { key: "credit", text: credit, at });
}

interface PictureText {
  key: "caption" | "credit";
  text: string;
  at: Position;
}

/** Sets a text of the picture, unless the header has it already. */
function setText(draft: Draft, { key, text, at }: PictureText): void {
  const given = draft.image[key];
  draft.image[key] ??= text;
  if (given === undefined) return;
  drop(draft, { rule: "lead-picture", line: at.line, text });
  if (plainSpaces(given) === plainSpaces(text)) return;
  const message = `The header's ${key} differs from this line; the header's counts. Delete one of the two.`;
  warn(draft, { rule: "picture-texts-differ", at, message });
}
