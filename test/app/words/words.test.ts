import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadWords } from "#app/words/load-words.ts";
import { interfaceLanguages } from "#model/language.ts";
import { french } from "#app/words/french.ts";
import { type Words, english } from "#app/words/english.ts";

const languages = { english, french };
const codes: Record<keyof typeof languages, string> = { english: "en", french: "fr" };
const said = (words: Words, key: keyof Words): string => {
  const word = words[key] as string | object | ((...of: unknown[]) => string);
  if (typeof word === "string") return word;
  return typeof word === "function" ? word(2, 3) : Object.entries(word).flat().join(" ");
};

describe.each(Object.entries(languages))("the interface in %s", (_language, words) => {
  test("says everything that is said in English, and nothing else", () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test("leaves nothing empty", () => {
    const keys = Object.keys(words) as (keyof Words)[];
    expect(keys.filter((key) => said(words, key).trim() === "")).toEqual([]);
  });
});

describe("counting", () => {
  test("in English knows one article and several", () => {
    expect([0, 1, 2].map(english.articles)).toEqual(["0 articles", "1 article", "2 articles"]);
  });

  test("in French counts nothing and one in the singular, as the language does", () => {
    const rules = new Intl.PluralRules("fr");
    fc.assert(
      fc.property(fc.nat(), (count) => {
        const plural = rules.select(count) !== "one";
        expect(french.articles(count).endsWith("s")).toBe(plural);
      }),
    );
  });
});

test("French has no-break spaces where its typography asks for them, and no ordinary one there", () => {
  const texts = (Object.keys(french) as (keyof Words)[]).map((key) => said(french, key));
  expect(
    texts.filter((text) => /(?: |^|[^\s\u00A0\u202F])[:;!?»]|«(?![\u00A0])/u.test(text)),
  ).toEqual([]);
  expect(texts.filter((text) => /'|"/u.test(text))).toEqual([]);
});

describe("the words of a site", () => {
  test.each([
    ["fr", french],
    ["FR-ca", french],
    ["en-GB", english],
    ["de", english],
  ])("in %s are those of its language, else English", async (language, words) => {
    expect(await loadWords(language)).toBe(words);
  });
});

describe("the languages of the interface", () => {
  test("are those that a publisher is told of", () => {
    expect(Object.values(codes).toSorted()).toEqual(interfaceLanguages.toSorted());
  });

  test.each(interfaceLanguages)("have words of their own: %s", async (code) => {
    const name = Object.entries(codes).find(([, one]) => one === code)![0];
    expect(await loadWords(code)).toBe(languages[name as keyof typeof languages]);
  });
});
