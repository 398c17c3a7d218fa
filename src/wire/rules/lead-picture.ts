// The picture's description and caption below the stamp: one line twice, or the second longer by `(its credit)`.
import { lookAhead, type Line } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import { plainSpaces, splitCredit, splitLabel } from "#wire/wording.ts";

/** Takes the next two lines as the picture's texts if they are; a description with words of its own becomes the alt text. */
export function leadPicture(draft: Draft): void {
  const [description, caption, third, fourth] = lookAhead(draft.copy, 4);
  if (!description || !caption) return;
  // Where the next two are a pair as well, the copy itself came twice.
  const doubled = isPair(description, caption) && !(third && fourth && isPair(third, fourth));
  if (!doubled && !(isOwnDescription(draft, description) && isOwnCaption(caption))) return;
  while (draft.copy.lines[draft.copy.start] !== caption) draft.copy.start++;
  draft.copy.start++;
  if (doubled) drop(draft, "doubled-description", description.line, description.text);
  else draft.image.alt = description.text;
  readCaption(draft, caption, doubled ? description.text.length : 0);
}

function isPair(description: Line, caption: Line): boolean {
  const first = plainSpaces(description.text);
  const second = plainSpaces(caption.text);
  if (!second.startsWith(first)) return false;
  return second.length === first.length || /^ ?\([^()]{1,200}\)$/.test(second.slice(first.length));
}

function isOwnDescription({ bylineLine, image, stamp }: Draft, { line, text }: Line): boolean {
  const above = Math.max(bylineLine?.line ?? 0, stamp?.line ?? 0);
  const wanted = image.file !== undefined && image.alt === undefined && image.caption === undefined;
  return wanted && above > 0 && line === above + 1 && text.length <= 250;
}

function isOwnCaption({ text }: Line): boolean {
  return text.length <= 250 && !splitLabel(text);
}

function readCaption(draft: Draft, { text, ...place }: Line, described: number): void {
  const isLonger = described > 0 && text.length > described && text.endsWith(")");
  const open = text.lastIndexOf("(");
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
