import { primaryOf } from "#model/language.ts";

/** Opening and closing marks: of quotations, and of quotations within them. */
export interface QuotationMarks {
  double: [open: string, close: string];
  single: [open: string, close: string];
}

// CLDR has them by language; where newspapers write others, or marks that need spaces, it is not followed.
const byMarks: Record<string, string> = {
  "“”‘’": "en af cy es eu ca ga gl fr hi id it ko ms nl pt sw tl tr vi xh zu",
  "„“‚‘": "de bg cs et is lb lt sk sl",
  "””’’": "fi sv da",
  "«»‘’": "nb nn no",
  "«»„“": "ru uk be",
  "«»“”": "el",
  "„”’’": "pl",
  "„”»«": "hu",
  "„”«»": "ro",
  "„”‚’": "hr sr bs",
};

const byLanguage = new Map(
  Object.entries(byMarks).flatMap(([marks, languages]) =>
    languages.split(" ").map((language): [string, QuotationMarks] => [language, toPairs(marks)]),
  ),
);

function toPairs(marks: string): QuotationMarks {
  const [a = "", b = "", c = "", d = ""] = marks;
  return { double: [a, b], single: [c, d] };
}

const swiss = toPairs("«»‹›");

/** The quotation marks of a BCP 47 language; undefined where straight ones have other uses, or it is not known. */
export function quotationMarksOf(language: string): QuotationMarks | undefined {
  return /^de-(?:ch|li)\b/iu.test(language) ? swiss : byLanguage.get(primaryOf(language));
}
