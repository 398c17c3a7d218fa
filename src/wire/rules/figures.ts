// Lines of tables, results and prices, which head nothing and are no captions.

const longest = 120;

/** A price or a result says what something is, and heads nothing: `From 5,99 Euro`, `Leeds 2-1 Hull`, `Net 2.1 mln vs 1.4 mln`. */
export function isFigures(text: string): boolean {
  if (isInColumns(text) || isResult(text)) return true;
  if (!/\p{N}/u.test(text)) return false;
  if (money.test(text) || amount.test(text) || score.test(text)) return true;
  if (/^(?:serves|makes|yields|feeds|für|ergibt|pour|para|per|voor|till?|för)\s\d/iu.test(text))
    return true;
  if (/\s\d{1,3}\s?[-–:]\s?\d{1,3}(?:\s\p{Lu}|$)/u.test(text)) return true;
  const words = text.split(/\s+/u);
  return words.length > 3 && words.filter((word) => /\p{N}/u.test(word)).length * 2 > words.length;
}

/** A line of a company's results: `Shr 14 cts vs 11 cts`. */
function isResult(text: string): boolean {
  return (
    text.length <= longest &&
    /\sv/i.test(text) &&
    /\bvs?\.?\s/iu.test(text) &&
    /\p{N}|\b(?:cts?|cents?|dlrs|mln|bln|nil)\b/iu.test(text) &&
    !/[.!?]$/u.test(text)
  );
}

/** What stands above or below results heads nothing, nor does what a note explains. */
export function isOfTable(text: string): boolean {
  return isResult(text) || isInColumns(text) || isNote(text);
}

/** Cells stand apart: `SHIPMENT    BASIS    CBT MONTH`. */
function isInColumns(text: string): boolean {
  return text.includes("   ") && text.length <= 300;
}

/** Two names, each with its figure: `Hull 3 Leeds 1`. */
const score = /^\p{Lu}\P{N}{1,30}\s\d{1,3},?\s\p{Lu}\P{N}{1,30}\s\d{1,3}(?:\s\(.{1,20}\))?$/u;

/** A name and its number, perhaps with its change: `Net loss 4,192,613`, `Gold 1,560.20 +0.4%`. */
const amount =
  /\p{L}\s-?(?:\d{1,3}(?:[.,]\d{3})+|\d[\d.,]*[.,]\d\d)(?:\s[(+−-]{0,2}\d[\d.,]*\s?%?\)?)?$/u;

const money =
  /(?:[$€£¥₹₽₦₺]|(?<!\p{L})(?:R|Rs|CHF|kr))\s?\d+[.,]\d|\d[.,]\d+\s?(?:[€£¥₹]|(?:Euro|EUR|USD|GBP|CHF|PLN|Kč|kr|руб|mln|bln|billion)\b)|\d\s?(?:cts|dlrs|pct)\b|\d\s(?:mln|bln)\b/iu;

/** What explains a table or a text, as footnotes do: `NOTE: Company went public in November 1986` */
export function isNote(text: string): boolean {
  return /^(?:notes?|n\.b\.|nb|nota|hinweis|anmerkung|opmerking|примечание)\s?[:：]/iu.test(text);
}
