import { createWords, type Messages } from "#app/words/words.ts";
import type { InterfaceWords, Site } from "#model/site.ts";
import { interfaceWords } from "#press/config/interface-words.ts";

/** The words of the interface in English. */
export const english = wordsOf({ language: "en" });

/** Turns the settings of a paper into the words of its interface. */
export function wordsOf(site: Pick<Site, "language" | "words">) {
  return createWords(messagesOf(site));
}

/** Turns the settings of a paper into the messages that its app is bundled with. */
export function messagesOf(site: Pick<Site, "language" | "words">) {
  // The press reads them from disk; test/app/words holds that every language has all of them.
  return interfaceWords(site) as InterfaceWords<Messages>;
}
