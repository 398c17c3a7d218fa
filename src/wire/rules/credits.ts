// The lines `- additional reporting by AFP` and `(Compiled by the foreign desk)` at the end.
import { isBlank, peekLast, type Line } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { hasEndMark } from "#wire/wording.ts";

const dash = /^[-–—]\s+/;
const work =
  /^(?:(?:additional|further|extra|more)\s+)*(?:report(?:ing|ed)|research(?:ed)?|writ(?:ing|ten)|edit(?:ing|ed)|compil(?:ing|ed)|translat(?:ion|ed)|produc(?:tion|ed)|graphics?|photo(?:s|graphs?)?|pictures?|sources?)\b[^.!?]{0,60}?(?:\bby\b|\bfrom\b|:)/iu;

/** Takes the last line as a credit, without its dash or parentheses, if it is one. */
export function credits(draft: Draft): boolean {
  const { copy } = draft;
  const line = peekLast(copy);
  if (!line || line.text.length > 300) return false;
  const before = copy.end - 1 > copy.start ? copy.lines[copy.end - 2] : undefined;
  const credit = inParentheses(line.text) ?? afterDash(line.text, before);
  if (credit === undefined) return false;
  copy.end--;
  draft.credits.push(credit);
  return true;
}

function inParentheses(text: string): string | undefined {
  const inside = /^\(([^()]+)\)\.?$/.exec(text)?.[1]?.trim();
  return inside && work.test(inside) ? inside : undefined;
}

/** A dash also marks list items, so the line must stand alone or say whose work it names. */
function afterDash(text: string, before: Line | undefined): string | undefined {
  if (!dash.test(text)) return undefined;
  const credit = text.replace(dash, "");
  if (!before || isBlank(before))
    return work.test(credit) || looksLikeName(credit) ? credit : undefined;
  const listed = dash.test(before.text) && !work.test(before.text.replace(dash, ""));
  return work.test(credit) && !listed ? credit : undefined;
}

function looksLikeName(credit: string): boolean {
  return credit.length <= 60 && /^\p{Lu}\P{N}*$/u.test(credit) && !hasEndMark(credit);
}
