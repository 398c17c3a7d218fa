import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interfaceLanguages, messagesIn, nearestLanguage } from "#press/config/interface-words.ts";
import { messageFault } from "#press/config/message-fault.ts";
import { createNumberFormat } from "#app/words/format-message.ts";
import { wordsOf } from "#test/app/words-of.ts";

const english = messagesIn("en");
const textsIn = (language: string): string[] =>
  Object.values(messagesIn(language)).flatMap((message) =>
    typeof message === "string" ? [message] : Object.values(message),
  );

describe.each(interfaceLanguages)("the interface in %s", (language) => {
  test("has the messages of English, in the same order", () => {
    expect(Object.keys(messagesIn(language))).toEqual(Object.keys(english));
  });

  test("has no message that cannot be shown", () => {
    const faults = Object.entries(messagesIn(language)).map(([key, message]) => [
      key,
      messageFault(message, { english: english[key] ?? "", language }),
    ]);
    expect(faults.filter(([, fault]) => fault)).toEqual([]);
  });

  test("has every plural form that its language uses for whole numbers", () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    const lacking = Object.entries(messagesIn(language)).filter(
      ([, message]) =>
        typeof message !== "string" &&
        "other" in message &&
        [...needed].some((form) => !(form in message)),
    );
    expect(lacking).toEqual([]);
  });

  test("has typographic quotation marks and apostrophes", () => {
    expect(textsIn(language).filter((text) => /'|"|\.\.\./u.test(text))).toEqual([]);
  });
});

describe("counting", () => {
  test("in English has a singular and a plural", () => {
    const { articles } = wordsOf({ language: "en" });
    expect([0, 1, 2].map(articles)).toEqual(["0 articles", "1 article", "2 articles"]);
  });

  test("in French uses the singular for zero and one", () => {
    const { articles } = wordsOf({ language: "fr" });
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (count) => {
        expect(articles(count).endsWith("s")).toBe(count > 1);
      }),
    );
  });
});

describe("numbers", () => {
  test.each([
    ["en", "1,234 articles", "1,234,567"],
    ["fr", "1\u00a0234\u00a0articles", "1\u00a0234\u00a0567"],
  ])("in %s have its separators", (language, articles, count) => {
    const words = wordsOf({ language });
    expect(words.articles(1234)).toBe(articles);
    expect(words.count(1_234_567)).toBe(count);
  });

  test("have one kind of space, whichever the platform has, and keep every digit", () => {
    const languages = fc.constantFrom(
      "fr",
      "fr-CH",
      "pl",
      "sv",
      "fi",
      "uk",
      "es",
      "de",
      "ar",
      "fa",
    );
    fc.assert(
      fc.property(languages, fc.nat(), (language, number) => {
        const shown = createNumberFormat(language)(number);
        expect(shown.replaceAll(/[^0-9]/gu, "")).toBe(String(number));
        expect(shown).not.toMatch(/[^\S\u00a0]/u);
      }),
    );
  });

  test("of pages have no separators below ten thousand", () => {
    const { topicsPage } = wordsOf({ language: "en" });
    expect(topicsPage(1234)).toBe("Topics, page 1234");
    expect(topicsPage(12_345)).toBe("Topics, page 12,345");
  });
});

test("French has no-break spaces where its typography requires them", () => {
  expect(
    textsIn("fr").filter((text) => /(?: |^|[^\s\u00A0\u202F])[:;!?»]|«(?![\u00A0])/u.test(text)),
  ).toEqual([]);
});

describe("the language of the interface", () => {
  test.each([
    ["fr", "fr"],
    ["FR-ca", "fr"],
    ["en-GB", "en"],
    ["cy", undefined],
    // Another script of a language that is there.
    ["fr-Brai", undefined],
  ])("for readers of %s is %s", (language, nearest) => {
    expect(nearestLanguage(language)).toBe(nearest);
  });
});

describe("the words of a paper", () => {
  test("are in its language, else in English", () => {
    expect(wordsOf({ language: "fr-CA" }).share).toBe("Partager");
    expect(wordsOf({ language: "cy" }).share).toBe("Share");
  });

  test("may be its own", () => {
    const words = {
      share: "Rhannu",
      articles: { one: "{count} erthygl", other: "{count} erthygl" },
    };
    const own = wordsOf({ language: "cy", words });
    expect(own.share).toBe("Rhannu");
    expect(own.articles(2)).toBe("2 erthygl");
    expect(own.topics).toBe("Topics");
  });
});
