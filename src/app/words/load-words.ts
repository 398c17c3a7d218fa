import { type Words, english } from "./english.ts";

/** Turns the site's language into the words of its interface: English, unless another is there. */
export async function loadWords(language: string): Promise<Words> {
  if (primaryOf(language) === "fr") return (await import("./french.ts")).french;
  return english;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split("-")[0]!;
}
