import { splitDeskMark } from "./desk-marks.ts";

/** Makes every run of white space, no-break spaces included, one plain space. */
export function plainSpaces(text: string): string {
  // Most lines need no change, and testing is faster than replacing.
  return /[^\S ]|  /.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}

/** Tells whether a text ends with the punctuation of a sentence or clause, in any script, perhaps with closing quotes or brackets. */
export function hasEndMark(text: string): boolean {
  return /[\p{Sentence_Terminal}\u2026:;,\u037e\u060c\u061b\u3001][\p{Pe}\p{Pf}"']{0,4}$/u.test(
    text.slice(-8),
  );
}

/** Splits `WATCH | The headline` into its upper-case label and the rest; undefined if there is no such label. */
export function splitLabel(text: string): { label: string; rest: string } | undefined {
  const bar = text.slice(0, 42).indexOf("|");
  const before = text.slice(0, Math.max(bar, 0));
  const after = text.slice(bar + 1);
  const rest = after.trim();
  const upper = /\p{Lu}/u.test(before) && /^[^\p{Ll}\p{Lo}|:]+\s$/u.test(before);
  const fits = upper && rest && /^\s/.test(after) && !isFigures(rest);
  return fits ? { label: plainSpaces(before), rest } : undefined;
}

/** Tells whether a text has as many digits as letters, as prices and counts do: `AAPL | 150.20 | +1.2%`. */
function isFigures(text: string): boolean {
  const start = text.slice(0, 60);
  const digits = start.match(/\p{N}/gu)?.length ?? 0;
  return digits > 0 && digits >= (start.match(/\p{L}/gu)?.length ?? 0);
}

/** Splits one kicker from a headline: before a bar, in brackets, in capitals before a colon, or the mark of a desk. */
export function splitKicker(text: string): { label: string; rest: string } | undefined {
  const barred = splitLabel(text) ?? splitDeskMark(text);
  if (barred) return barred;
  const [, bracketed = "", after = ""] = /^\[([^[\]|]{2,40})\]\s*(\S.*)$/u.exec(text) ?? [];
  if (bracketed && /\p{Lu}/u.test(bracketed) && !/\p{Ll}/u.test(bracketed))
    return { label: plainSpaces(bracketed), rest: after };
  const [, label = "", rest = ""] =
    /^(\p{Lu}{3,}(?:[ \u00a0'’-]\p{Lu}{2,}){0,2})\s?:\s+(\S.*)$/u.exec(text) ?? [];
  // In a headline all in capitals a kicker cannot be recognized, and `NYSE: BA` is a stock.
  const fits =
    label.length >= 5 &&
    /\p{Ll}/u.test(rest) &&
    !/^\p{Lu}{1,5}\b/u.test(rest.replace(/^(?:A|I)\b/, ""));
  return fits ? { label: plainSpaces(label), rest } : undefined;
}

/** Splits `A caption. (Agency)` into caption and credit. A credit may have parentheses inside. Without a credit all is caption. */
export function splitCredit(text: string): { caption: string; credit?: string } {
  const open = text.endsWith(")") ? openOf(text) : -1;
  const credit = text.slice(open + 1, -1).trim();
  const caption = text.slice(0, Math.max(open, 0)).trim();
  const named =
    /^[\p{Lu}\p{Lo}\p{N}@©]|\simages$|\balliance\b|^(?:handout|courtesy|supplied)\b/u.test(
      credit,
    ) ||
    credit.includes("/") ||
    /[.!?]$/.test(caption);
  // `(84)` is an age, or a place in a list.
  const fits =
    credit.length <= 150 && named && /\p{L}/u.test(credit) && !/\p{Ll}{3,}[.!?]$/u.test(credit);
  return open > 0 && caption && fits ? { caption, credit } : { caption: text };
}

/** The index of the parenthesis that the last character closes; -1 if there is none. */
export function openOf(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - 200); at--) {
    if (text[at] === ")") depth++;
    if (text[at] === "(" && --depth === 0) return at;
  }
  return -1;
}

const creditLabel =
  /(?:(?:^|[\s.,;(/–-])((?:pictures?|photo(?:s|graphs?|graphie|graphy)?|images?|fotos?|fotografie?|fotograf[ií]a|bild(?:quelle|nachweis)?|crédits?(?:[ -]photos?)?|credits?|graphics?|imagen|imagem|immagine|zdjęcie|фото|foto[ -]?credits?)\s?(?:by|credit|source)?\s?[:：])|((?:图片来源|图片|图源|图|摄影|撮影|写真|사진|تصوير|الصورة|صورة|عکس|צילום)\s?[:：]))\s?([^:：]{2,100})$/iu;

/** Splits `A caption. Picture: Agency` into caption, label and credit; undefined if there is no such label near the end. */
export function splitMarkedCredit(
  text: string,
): { caption: string; label: string; credit: string } | undefined {
  const tail = Math.max(0, text.length - 130);
  const end = text.slice(tail);
  const match = /[:：]/u.test(end) ? creditLabel.exec(end) : null;
  const label = match?.[1] ?? match?.[2];
  if (!match?.[3] || !label) return undefined;
  const at = tail + match.index + match[0].indexOf(label);
  return { caption: text.slice(0, at).trim(), label, credit: match[3].trim() };
}

/** Splits `A caption. REUTERS/Jo Do/File Photo` into caption, credit and what is no part of it; undefined without such an end. */
export function splitAgencyCredit(
  text: string,
): { caption: string; credit: string; extra: string } | undefined {
  const tail = Math.max(0, text.length - 100);
  const found =
    /(?:^|[.!?…。]["'”’»)]?\s+)(\p{Lu}[\p{L}\p{N}&.-]{1,24}(?: \p{Lu}[\p{L}&.-]{1,20}){0,3}\s?\/\s?[\p{Lu}@][^.!?:|()]{1,60}?)(\s?\/\s?(?:[Ff]ile(?: [Pp](?:hoto|icture))?|FILE(?: PHOTO)?|[Hh]andout|HANDOUT|[Pp]ool|POOL|Archiv(?:foto|bild)?))?\.?$/u.exec(
      text.slice(tail),
    );
  if (!found?.[1]) return undefined;
  const at = tail + found.index + found[0].indexOf(found[1]);
  return { caption: text.slice(0, at).trim(), credit: found[1], extra: found[2] ?? "" };
}

const signed =
  /\S\s+((?:©\s?\p{L}|(?<=[.!?)"”]\s+)(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s? by \p{Lu}).{2,80})$/u;

/** Splits `A caption. © Jo Do/Agency` or `A caption. Photo by Jo Do` into caption and credit; undefined without such an end. */
export function splitSignedCredit(text: string): { caption: string; credit: string } | undefined {
  const tail = Math.max(0, text.length - 90);
  const end = text.slice(tail);
  const found = /©|hoto|icture|mage/.test(end) ? signed.exec(end) : null;
  if (!found?.[1]) return undefined;
  const at = text.length - found[1].length;
  return { caption: text.slice(0, at).trim(), credit: found[1] };
}
