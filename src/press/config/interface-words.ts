import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InterfaceWords, Message, Site } from "#model/site.ts";

const folder = join(import.meta.dirname, "..", "..", "app", "words");

/** The languages of the interface, as the names of their files. */
export const interfaceLanguages: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .toSorted();

/** Reads the messages of the interface in one of its languages. */
export function messagesIn(language: string): Record<string, Message> {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
}

/** Finds the language of the interface that readers of a BCP 47 language know: the same language in the same script, if it can be of the same region. */
export function nearestLanguage(language: string): string | undefined {
  const wanted = new Intl.Locale(language).maximize();
  const readable = interfaceLanguages.filter((one) => {
    const { language: primary, script } = new Intl.Locale(one).maximize();
    return primary === wanted.language && script === wanted.script;
  });
  const ofRegion = readable.find((one) => new Intl.Locale(one).region === wanted.region);
  return ofRegion ?? readable[0];
}

/** Turns the settings of a paper into the words of its interface: its own, then those of its language, then English ones. */
export function interfaceWords({
  language,
  words = {},
}: Pick<Site, "language" | "words">): InterfaceWords {
  const nearest = nearestLanguage(language);
  const messages = { ...messagesIn("en"), ...(nearest && messagesIn(nearest)), ...words };
  // Plural forms are those of whoever wrote the messages.
  return { language: nearest ?? (words["articles"] ? language : "en"), messages };
}
