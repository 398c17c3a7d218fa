// A cross-link on a line of its own: `READ | Its headline`, `READ MORE: Its headline`.
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark, plainSpaces, splitLabel } from "#wire/wording.ts";

/** Labels before a colon. Before a bar, any words in capitals are a label, in any language. */
const pointers =
  /^((?:(?:also|must|please)\s)?(?:read|see|watch|listen|view)(?:\s(?:also|more|next|here|now|this|the full story|on))?|related(?:\s(?:article|story|stories|news|video))?|more|videos?|in pictures|gallery|lesen sie (?:auch|hier|mehr)|mehr (?:dazu|zum thema)|siehe auch|(?:à )?lire aussi|à lire|lea también|lee también|leia também|leggi anche|lees ook|lees meer|läs (?:också|mer)|les også|czytaj (?:też|także)|читайте также|читайте також)\s?(?::|\s\|)\s*(\S.*)$/iu;

/** Turns a label, a bar or colon, and a headline into a cross-link. The headline keeps its own kicker. */
export function crossLink({ lines, at }: Cursor): Match | undefined {
  const text = lines[at]?.text ?? "";
  const found = splitLabel(text) ?? splitPointer(text) ?? splitTwice(text);
  if (!found) return undefined;
  return { block: { kind: "cross-link", label: found.label, headline: found.rest }, count: 1 };
}

function splitPointer(text: string): { label: string; rest: string } | undefined {
  if (text.length > 300) return undefined;
  const [, label = "", rest = ""] = pointers.exec(text) ?? [];
  if (!label || !/[\p{L}]/u.test(rest)) return undefined;
  const upper = !/\p{Ll}/u.test(label);
  // In lower case `More: the bill` may be prose, so the rest must look like a headline.
  const fits = upper || (label.includes(" ") && !/[.;,:]$/.test(rest) && /^[^\p{Ll}]/u.test(rest));
  return fits && !(upper && /[.;,]$/.test(rest) && hasEndMark(rest) && rest.length > 200)
    ? { label: plainSpaces(label), rest }
    : undefined;
}

/** Reads a label in capitals before a colon, in any language, if the headline has a kicker of its own: `FUNDA: BUKA | ...`. */
function splitTwice(text: string): { label: string; rest: string } | undefined {
  const [, label = "", rest = ""] = /^(\p{Lu}[\p{Lu} ]{1,38}):\s+(\S.*)$/u.exec(text) ?? [];
  return label && splitLabel(rest) ? { label, rest } : undefined;
}
