// The picture's texts near the top: its description, its caption and its credit.
import type { Line, Position } from "#wire/copy.ts";
import { drop, warn, type Draft } from "#wire/draft.ts";
import {
  openOf,
  plainSpaces,
  splitAgencyCredit,
  splitCredit,
  splitMarkedCredit,
  splitSignedCredit,
} from "#wire/wording.ts";

/** Tells whether the second line is the first again, or the first and a credit. */
export function isPair(description: Line, caption: Line): boolean {
  if (Math.abs(caption.text.length - description.text.length) > 400) return false;
  // Most pairs can be ruled out quickly, by their first letters.
  if (startOf(description) !== startOf(caption)) return false;
  const first = plainSpaces(description.text).replace(/^[:;,.–-]+ (?=.)/, "");
  const second = plainSpaces(caption.text);
  if (!second.startsWith(first)) return false;
  const rest = second.slice(first.length);
  return (
    rest === "" ||
    (rest.length <= 250 && /^ ?(?:[^()]{1,120} )?\(.*\)$/.test(rest)) ||
    (rest.length <= 130 && splitLooseCredit(rest) !== undefined)
  );
}

function startOf({ text }: Line): string | undefined {
  if (/^[A-Za-z\d]{4}/.test(text)) return text.slice(0, 4);
  return /^[^\p{L}\p{N}]*([\p{L}\p{N}]{1,4})/u.exec(text.slice(0, 40))?.[1];
}

/** Splits a credit without parentheses from what stands before it: `Foto: Jo Reed`, `REUTERS/Jo Reed`, `© Jo Reed`. */
function splitLooseCredit(rest: string): { extra: string; credit: string } | undefined {
  const marked = splitMarkedCredit(`x${rest}`);
  if (marked) return { extra: marked.label, credit: marked.credit };
  const agency = splitAgencyCredit(`x. ${rest.trim()}`);
  if (agency?.caption === "x.") return agency;
  const [, extra = "", credit = ""] = /^\.? ?(\|\s?)?((?:©|\p{Lu}).{2,80})$/u.exec(rest) ?? [];
  return credit && (extra || credit.startsWith("©")) ? { extra, credit } : undefined;
}

/** Reads the line above a caption, which says what the picture shows; one with the caption's words is dropped. */
export function takeDescription(draft: Draft, description: Line, caption: Line): void {
  if (isPair(description, caption))
    drop(draft, { rule: "doubled-description", line: description.line, text: description.text });
  else if (draft.image.alt === undefined) draft.image.alt = description.text;
  else drop(draft, { rule: "lead-picture", line: description.line, text: description.text });
}

/** Reads the caption below a description, with the credit that stands in parentheses at its end. */
export function takeCaption(draft: Draft, { text, ...at }: Line, description: Line): void {
  const open = text.endsWith(")") ? openOf(text) : -1;
  const described = isPair(description, { text, ...at }) ? description.text.length : 0;
  const isLonger =
    described > 0 &&
    open > 0 &&
    text.slice(0, open).trim().length >= described - 8 &&
    text.length > described;
  const inBrackets = text.slice(open + 1, -1).trim();
  const loose = described > 0 ? splitLooseCredit(text.slice(described)) : undefined;
  const { caption, credit } = loose
    ? { caption: text.slice(0, described).trim(), credit: loose.credit }
    : isLonger && /\p{L}/u.test(inBrackets)
      ? { caption: text.slice(0, open).trim(), credit: inBrackets }
      : splitCredit(text);
  if (loose?.extra) drop(draft, { rule: "lead-picture", line: at.line, text: loose.extra });
  setText(draft, { key: "caption", text: caption, at });
  if (credit) setText(draft, { key: "credit", text: credit, at });
}

/** What a caption opens with to be told from prose, where it has no description above it. */
const label =
  /^(?:file (?:photo|picture|image|pic)|archive (?:photo|picture|image)|photo|picture|image|pictured(?: here)?|archiv(?:bild|foto)|symbol(?:bild|foto)|foto|bild|photo d['’]archives?|image d['’]archives?|foto de archivo|imagen de archivo|foto de arquivo|foto d['’]archivio|archieffoto|lêerfoto|arkivbild|arkivfoto|zdjęcie (?:archiwalne|ilustracyjne)|архивное фото|фото из архива|фото|arşiv fotoğrafı|صورة أرشيفية|صورة|عکس آرشیوی|תמונת ארכיון|资料图|資料写真|자료사진|picha ya maktaba)\s?[:：]\s*/iu;

/** Splits `FILE PHOTO: A caption.` into label and caption; undefined where no such label is, or only a name follows it. */
export function splitCaptionLabel(text: string): { label: string; rest: string } | undefined {
  const found = label.exec(text.slice(0, 60))?.[0];
  if (found === undefined) return undefined;
  const rest = text.slice(found.length);
  const long = rest.split(/\s+/).length > 4 || /[\p{sc=Han}\p{sc=Hangul}]{6}/u.test(rest);
  return /^\S+ \S+/.test(found) || long ? { label: found, rest } : undefined;
}

/** Reads a caption that stands alone: its label, and the credit at its end in any of the forms that desks use. */
export function takeLoneCaption(draft: Draft, { text, ...place }: Line): void {
  const { label: word, rest } = splitCaptionLabel(text) ?? { label: "", rest: text };
  if (word) drop(draft, { rule: "lead-picture", line: place.line, text: word });
  const inBrackets = splitCredit(rest);
  const agency = inBrackets.credit ? undefined : splitAgencyCredit(rest);
  const marked = inBrackets.credit || agency ? undefined : splitMarkedCredit(rest);
  if (agency?.extra) drop(draft, { rule: "lead-picture", line: place.line, text: agency.extra });
  if (marked) drop(draft, { rule: "lead-picture", line: place.line, text: marked.label });
  const signed = inBrackets.credit ? undefined : splitSignedCredit(rest);
  const { caption, credit } = agency ?? marked ?? signed ?? inBrackets;
  if (caption) setText(draft, { key: "caption", text: caption, at: place });
  if (credit) setText(draft, { key: "credit", text: credit, at: place });
}

/** Splits a line that is nothing but a marked credit, `Image: Jo Do`, into its label and the name. */
export function splitCreditLine(text: string): { label: string; credit: string } | undefined {
  if (text.length > 120) return undefined;
  const marked = splitMarkedCredit(`x ${text}`);
  return marked?.caption === "x" ? marked : undefined;
}

/** Reads a line below the caption that says whose the picture is. */
export function takeCreditLine(draft: Draft, { text, ...place }: Line): void {
  const marked = splitCreditLine(text);
  if (marked) drop(draft, { rule: "lead-picture", line: place.line, text: marked.label });
  setText(draft, { key: "credit", text: marked?.credit ?? text, at: place });
}

/** A text of the picture, and its position in the source. */
interface PictureText {
  key: "caption" | "credit";
  text: string;
  at: Position;
}

function setText(draft: Draft, { key, text, at }: PictureText): void {
  const given = draft.image[key];
  draft.image[key] ??= text;
  if (given === undefined) return;
  drop(draft, { rule: "lead-picture", line: at.line, text });
  if (plainSpaces(given) === plainSpaces(text)) return;
  const message = `The header's ${key} differs from this line; the header's counts. Delete one of the two.`;
  warn(draft, { rule: "picture-texts-differ", at, message });
}
