// The credit of a picture on a line of its own: `Nora Castell / Weir Images`, `Image copyright Weir Images`, `Photograph: Nora Castell`.
import type { Line } from "#wire/copy.ts";
import { drop, warn } from "#wire/draft.ts";
import { looksLikeNames } from "#wire/names.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

const longest = 90;

const label =
  /^(?:(?:image|photo(?:graph)?|picture|file|foto|bild|imagen|crédit(?:s)? photo|crédits?|fotografía|fotografia|zdjęcie|фото)s?\s?(?:copyright|credit|caption|by|source|de|von|di|por|:)|photographs?:|image source,?|getty images?$|courtesy of|file photo:?$|copyright\s\p{Lu})/iu;

/** Tells whether a line names who took or sells a picture, and says nothing else. */
function isPictureCredit({ text }: Line): boolean {
  if (text.length > longest || /\p{N}{3}/u.test(text)) return false;
  const isSentence = hasEndMark(text);
  if (isSentence && text.length > 60) return false;
  if (label.test(text)) return true;
  return !isSentence && (isNameAndAgency(text) || /^\p{Lu}[\p{L} .'’-]+, \p{Lu}{2,6}$/u.test(text));
}

/** One word before a slash may as well be a team, and letters behind a comma a country: `Leeds / Hull`, `Durban, ZA`. */
function isSure({ text }: Line): boolean {
  const [name = "", agency] = text.split("/");
  return label.test(text) || (agency !== undefined && looksLikeNames(name.trim()));
}

const doubt =
  "The line is taken for the credit of a picture, and is left out; it could also be copy. Write the credit into the header's `credit`, or make the line a sentence.";

/** `Name / Agency`, with or without spaces around the slash. */
function isNameAndAgency(text: string): boolean {
  const pieces = text.split(/\s?\/\s?/u);
  if (pieces.length < 2 || pieces.length > 4) return false;
  return (
    pieces.every((piece) =>
      /^[\p{Lu}@][\p{L}\p{M}.'’-]*(?:[ -][\p{L}\p{M}.'’-]+){0,3}$/u.test(piece),
    ) &&
    (looksLikeNames(pieces[0] ?? "") || text.includes("/ ") || /\/\p{Lu}{2,}/u.test(text))
  );
}

/** Takes such a line out of the copy; only a line alone in its block is one. */
export function pictureCredit({ draft, lines, at, opens }: Cursor): Match | undefined {
  const [line] = lines;
  if (!line || lines.length > 1 || at > 0 || opens || !isPictureCredit(line)) return undefined;
  drop(draft, { rule: "picture-credit", line: line.line, text: line.text });
  if (!isSure(line)) warn(draft, { rule: "uncertain-picture", at: line, message: doubt });
  return { count: 1 };
}
