import { primaryOf } from "#model/language.ts";
import { english, type Words } from "./english.ts";

/** Loads the words of the interface in a BCP 47 language: in English where there is no translation. */
export async function loadWords(language: string): Promise<Words> {
  return primaryOf(language) === "fr"
    ? import("./french.ts").then(({ french }) => french)
    : english;
}
