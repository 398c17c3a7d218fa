import type { Message } from "#model/site.ts";

type Values = Readonly<Record<string, string | number>>;

/** Turns a language into a function that fills the holes of a message, such as `{topic}`. Of a message with plural forms it takes the one for `count`, by the rules of Unicode CLDR. */
export function createFormatter(language: string): (message: Message, values: Values) => string {
  const rules = new Intl.PluralRules(language);
  return (message, values) => {
    const form = typeof message === "string" ? message : formFor(message, rules, values["count"]);
    return form.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => String(values[name] ?? hole));
  };
}

function formFor(
  forms: Exclude<Message, string>,
  rules: Intl.PluralRules,
  count: string | number | undefined,
): string {
  return forms[rules.select(Number(count))] ?? forms["other"] ?? "";
}
