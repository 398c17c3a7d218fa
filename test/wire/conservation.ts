import type { Parsed } from "#wire/parse.ts";

/** Lists the letters and digits of a source that are neither published nor dropped. There must be none. */
export function lostFrom(text: string, { article, dropped }: Parsed, language: string): string[] {
  const left = new Map<string, number>();
  const kept = [
    ...dropped.map((drop) => drop.text),
    ...stringsOf({
      ...article,
      source: "",
      // A detected language is not in the source.
      ...((article?.language === language || !/lang/i.test(text)) && { language: "" }),
    }),
  ];
  for (const letter of lettersOf(kept.join(" "))) left.set(letter, (left.get(letter) ?? 0) + 1);
  return lettersOf(text).filter((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count <= 0;
  });
}

function lettersOf(text: string): string[] {
  return Array.from(text.match(/[\p{L}\p{N}]/gu) ?? [], (letter) =>
    letter.toLowerCase().toUpperCase(),
  );
}

const computed = new Set(["kind", "wordCount", "ordered"]);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    computed.has(key) ? [] : stringsOf(inner),
  );
}
