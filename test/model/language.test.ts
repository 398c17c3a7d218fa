import { expect, test } from "vitest";
import { directionOf, localeOf } from "#model/language.ts";

test.each(["ar", "fa-IR", "he", "ur-PK", "ckb", "az-Arab", "pa-Arab-PK"])(
  "%s runs from right to left",
  (language) => {
    expect(directionOf(language)).toBe("rtl");
  },
);

test.each(["en-GB", "zu", "zh-Hans", "hi", "ar-Latn", "ku-Latn"])(
  "%s runs from left to right",
  (language) => {
    expect(directionOf(language)).toBe("ltr");
  },
);

test.each([
  ["en", "en_US"],
  ["en-ZA", "en_ZA"],
  ["zh-Hant", "zh_TW"],
  ["ar", "ar_EG"],
  ["tlh", "tlh"],
])("the locale of %s is %s", (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});
