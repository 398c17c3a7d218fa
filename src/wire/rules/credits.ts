// Credits at the end: `- additional reporting by AFP`, `(Compiled by the foreign desk)`, `TimesLIVE`.
import { isBlank, peekLast, type Line } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { hasEndMark } from "#wire/wording.ts";
import { isRelatedLabel } from "./furniture-lines.ts";

const dash = /^[-–—]{1,2}\s+/;
const work =
  /^(?:(?:additional|further|extra|more|original|with)\s+)*(?:report(?:ing|ed)|research(?:ed)?|writ(?:ing|ten)|edit(?:ing|ed)|compil(?:ing|ed)|translat(?:ion|ed)|produc(?:tion|ed)|graphics?|photo(?:s|graphs?)?|pictures?|sources?)\b[^.!?]{0,60}?(?:\bby\b|\bfrom\b|:)/iu;
const named =
  /^(?:(?:additional|further|extra|more|original)\s+)*(?:report(?:ing|ed)|written|writing|edit(?:ing|ed)|compiled|translated|produced)\s(?:and\s\w+\s)?by\s\p{Lu}/iu;

/** Takes the last line as a credit, without its dash or parentheses, if it is one. */
export function credits(draft: Draft): boolean {
  const { copy } = draft;
  const line = peekLast(copy);
  if (!line || line.text.length > 300 || isRelatedLabel(line.text)) return false;
  const before = copy.end - 1 > copy.start ? copy.lines[copy.end - 2] : undefined;
  const credit =
    inParentheses(line.text) ?? afterDash(line.text, before) ?? alone(draft, line, before);
  if (credit === undefined) return false;
  copy.end--;
  draft.credits.push(credit);
  return true;
}

function inParentheses(text: string): string | undefined {
  const inside = /^[([]([^()[\]]+)[)\]]\.?$/.exec(text)?.[1]?.trim();
  return inside && work.test(inside) ? inside : undefined;
}

/** Reads a credit after a dash. A dash also begins list items, so the line must be alone or name the work, as in `reporting by`. */
function afterDash(text: string, before: Line | undefined): string | undefined {
  if (!dash.test(text)) return undefined;
  const credit = text.replace(dash, "");
  if (!before || isBlank(before))
    return work.test(credit) || looksLikeName(credit) || isAddress(credit) ? credit : undefined;
  const listed = dash.test(before.text) && !work.test(before.text.replace(dash, ""));
  return work.test(credit) && !listed ? credit : undefined;
}

/** Reads a credit without a dash or parentheses: it names the work, or is a copyright, or a name or address below prose. */
function alone({ copy }: Draft, { text }: Line, before: Line | undefined): string | undefined {
  if (named.test(text) && (!/[.!?]$/.test(text) || text.length <= 120)) return text;
  if (/^(?:©|\(c\)|copyright\b)/i.test(text) && text.length <= 160) return text;
  if (!before || !isBlank(before)) return undefined;
  return (isAddress(text) || isSignature(text)) && endsProse(copy.lines, copy.end - 2, copy.start)
    ? text
    : undefined;
}

function isAddress(text: string): boolean {
  return text.length <= 60 && /^\p{L}[\p{L}\p{N}-]*(?:\.\p{L}[\p{L}\p{N}-]+)+$/u.test(text);
}

/** Tells whether a text is up to four capitalized words, as names of agencies are: `TimesLIVE`, `African News Agency (ANA)`. */
function isSignature(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Lu}[\p{L}&/.-]+(?: (?:\p{Lu}[\p{L}&/.-]+|\(\p{Lu}{2,6}\))){0,3}$/u.test(text) &&
    !hasEndMark(text)
  );
}

/** Tells whether there is prose above a line, perhaps with other credits between. */
function endsProse(lines: Line[], from: number, start: number): boolean {
  for (let at = from; at >= Math.max(start, from - 40); at--) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const { text } = line;
    if (hasEndMark(text) && text.length > 60) return true;
    if (text.length > 300 || !(inParentheses(text) || dash.test(text) || named.test(text)))
      return false;
  }
  return false;
}

function looksLikeName(credit: string): boolean {
  return credit.length <= 60 && /^\p{Lu}\P{N}*$/u.test(credit) && !hasEndMark(credit);
}
