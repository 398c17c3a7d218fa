import fc from "fast-check";
import { expect, test } from "vitest";
import { faultOfLanguage, nameOfLanguage } from "#model/language-tag.ts";

test.each(["en", "EN-gb", "zu-ZA", "zh-Hant-TW", "de-DE-1996", "nso", "yua", "eng", "de-x-house"])(
  "%s is a language",
  (tag) => {
    expect(faultOfLanguage(tag)).toBeUndefined();
  },
);

test.each([
  "",
  "a",
  "xx",
  "root",
  "x-private",
  "i-klingon",
  "en--GB",
  "en-",
  "german1",
  "🇩🇪",
  "en-x-".padEnd(40, "a"),
])("%j is not valid", (tag) => {
  expect(faultOfLanguage(tag)).toMatch(/^is no BCP 47 language/);
});

test.each([
  ["german", "de"],
  ["German", "de"],
  ["deutsch", "de"],
  ["isizulu", "zu"],
  ["中文", "zh"],
  ["klingon", "tlh"],
  ["English (British)", "en"],
  ["en_gb", "en-GB"],
])("instead of %s, %s is suggested", (text, tag) => {
  expect(faultOfLanguage(text)).toBe(`is no BCP 47 language (did you mean ${tag}?)`);
});

test("the language of a valid tag is a code of two or three letters", () => {
  const part = fc.stringMatching(/^[a-zA-Z\d]{1,8}$/);
  const tag = fc.tuple(fc.stringMatching(/^[a-zA-Z]{2,4}$/), fc.array(part, { maxLength: 4 }));
  fc.assert(
    fc.property(tag, ([primary, parts]) => {
      const text = [primary, ...parts].join("-");
      fc.pre(faultOfLanguage(text) === undefined);
      expect(new Intl.Locale(text).language).toMatch(/^[a-z]{2,3}$/);
    }),
  );
});

test("a language has a name in English", () => {
  expect(["de-AT", "yua", "?"].map(nameOfLanguage)).toEqual(["German", "yua", "?"]);
});
