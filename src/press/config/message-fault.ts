import type { Message } from "#model/site.ts";
import { shownFault } from "./shown-text.ts";

const hole = /\{(\w+)\}/gu;
const pluralForms = ["zero", "one", "two", "few", "many", "other"];

/** What a message is compared with. */
interface Expected {
  /** The same message in English. */
  english: Message;
  /** The BCP 47 language whose plural forms it has. */
  language: string;
}

/** Says what is wrong with a message of the interface; undefined where it can be shown. */
export function messageFault(given: unknown, { english, language }: Expected): string | undefined {
  if (typeof english === "string") return textFault(given, english);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return `must be texts in braces, such as ${JSON.stringify(english)}`;
  return "other" in english
    ? formsFault(Object.entries(given), english, language)
    : optionsFault(Object.entries(given), english);
}

function textFault(given: unknown, english: string): string | undefined {
  if (typeof given !== "string") return "must be text, in quotation marks";
  if (given.trim() === "") return "is empty; write a text, or delete the line";
  const missing = holesIn(english).find((one) => !given.includes(one));
  if (missing) return `leaves out ${missing}, as in ${JSON.stringify(english)}`;
  return unknownHole(given, english) ?? shownFault(given);
}

function formsFault(
  forms: [string, unknown][],
  english: Readonly<Record<string, string>>,
  language: string,
): string | undefined {
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const inOrder = pluralForms.filter((form) => known.some((one) => one === form));
  if (!forms.some(([form]) => form === "other"))
    return `needs the form other; this language has ${inOrder.join(", ")}`;
  for (const [form, text] of forms) {
    if (!inOrder.includes(form))
      return `has the form ${form}; this language has ${inOrder.join(", ")}`;
    if (typeof text !== "string" || text.trim() === "") return `has no text for ${form}`;
    const fault = unknownHole(text, english["other"] ?? "") ?? shownFault(text);
    if (fault) return fault;
  }
  return undefined;
}

function optionsFault(
  options: [string, unknown][],
  english: Readonly<Record<string, string>>,
): string | undefined {
  const missing = Object.keys(english).find((name) => !options.some(([one]) => one === name));
  if (missing) return `leaves out ${missing}`;
  for (const [name, text] of options) {
    if (!(name in english))
      return `has ${name}, which is none of ${Object.keys(english).join(", ")}`;
    const fault = textFault(text, "");
    if (fault) return `${name} ${fault}`;
  }
  return undefined;
}

function unknownHole(given: string, english: string): string | undefined {
  const known = holesIn(english);
  const unknown = holesIn(given).find((one) => !known.includes(one));
  if (!unknown) return undefined;
  return `has ${unknown}, which nothing fills; it knows ${known.join(", ") || "none"}`;
}

function holesIn(text: string): string[] {
  return Array.from(text.matchAll(hole), ([whole]) => whole);
}
