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
  test("has the same words as English", () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test("has no empty word", () => {
    const keys = Object.keys(words) as (keyof Words)[];
    expect(keys.filter((key) => said(words, key).trim() === "")).toEqual([]);
  });
});

describe("counting", () => {
  test("in English has a singular and a plural", () => {
    expect([0, 1, 2].map(english.articles)).toEqual(["0 articles", "1 article", "2 articles"]);
  });

  test("in French uses the singular for zero and one", () => {
    const rules = new Intl.PluralRules("fr");
    fc.assert(
      fc.property(fc.nat(), (count) => {
        const plural = rules.select(count) !== "one";
        expect(french.articles(count).endsWith("s")).toBe(plural);
      }),
    );
  });
});

test("French has no-break spaces where its typography requires them", () => {
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
  ])("in %s are in that language, else in English", async (language, words) => {
    expect(await loadWords(language)).toBe(words);
  });
});

describe("the languages of the interface", () => {
  test("are those that publishers are told of", () => {
    expect(Object.values(codes).toSorted()).toEqual(interfaceLanguages.toSorted());
  });

  test.each(interfaceLanguages)("have words of their own: %s", async (code) => {
    const name = Object.entries(codes).find(([, one]) => one === code)![0];
    expect(await loadWords(code)).toBe(languages[name as keyof typeof languages]);
  });
});
