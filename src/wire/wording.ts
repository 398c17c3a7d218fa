/** Makes every run of white space, no-break spaces included, one plain space. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Tells whether a text ends as a sentence or a clause does, in any script, closing quotes and brackets aside. */
export function hasEndMark(text: string): boolean {
  return /[\p{Sentence_Terminal}\u2026:;,\u037e\u060c\u061b\u3001][\p{Pe}\p{Pf}"']{0,4}$/u.test(
    text.slice(-8),
  );
}

/** Splits `WATCH | The headline` into its upper-case label and the rest; undefined where there is no such label. */
export function splitLabel(text: string): { label: string; rest: string } | undefined {
  const bar = text.slice(0, 42).indexOf("|");
  const before = text.slice(0, Math.max(bar, 0));
  const after = text.slice(bar + 1);
  const rest = after.trim();
  const upper = /\p{Lu}/u.test(before) && /^[^\p{Ll}\p{Lo}|]+\s$/u.test(before);
  return upper && rest && /^\s/.test(after) ? { label: plainSpaces(before), rest } : undefined;
}

/** Splits `A caption. (Agency)` into caption and credit; without such an end there is only the caption. */
export function splitCredit(text: string): { caption: string; credit?: string } {
  const open = text.lastIndexOf("(");
  const credit = text.slice(open + 1, -1).trim();
  const caption = text.slice(0, Math.max(open, 0)).trim();
  const fits = text.endsWith(")") && credit.length <= 100 && /^[\p{Lu}\p{Lo}\p{N}@©]/u.test(credit);
  return caption && fits && !credit.includes(")") ? { caption, credit } : { caption: text };
}
