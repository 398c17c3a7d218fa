import type { Message } from "#model/site.ts";

type Values = Readonly<Record<string, string | number>>;

/** Turns a language into a function that fills the holes of a message, such as `{topic}`, with texts, and with numbers as the language groups their digits. Of a message with plural forms it takes the one for `count`, by the rules of Unicode CLDR. */
export function createFormatter(language: string): (message: Message, values: Values) => string {
  const rules = new Intl.PluralRules(language);
  const format = createNumberFormat(language);
  return (message, values) => {
    const form = typeof message === "string" ? message : formFor(message, rules, values["count"]);
    return form.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => {
      const value = values[name] ?? hole;
      return typeof value === "number" ? format(value) : value;
    });
  };
}

/** Turns a language into a function that words a count with the language's separators: `1,234`. */
export function createNumberFormat(language: string): (count: number) => string {
  const format = new Intl.NumberFormat(language, { numberingSystem: "latn" });
  // Browsers and Node differ in the kind of space, and a page has to say the same in all.
  return (count) => format.format(count).replaceAll(/\s/gu, "\u00a0");
}

function formFor(
  forms: Exclude<Message, string>,
  rules: Intl.PluralRules,
  count: string | number | undefined,
): string {
  return forms[rules.select(Number(count))] ?? forms["other"] ?? "";
}
