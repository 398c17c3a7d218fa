import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { titleCase } from "#edition/title-case.ts";

describe("a topic that nobody writes with capitals", () => {
  test.each([
    ["united states", "United States"],
    ["house of representatives", "House of Representatives"],
    ["the who", "The Who"],
    ["vitamin a", "Vitamin A"],
    ["mcdonald's", "Mcdonald's"],
    ["mcdonald’s", "Mcdonald’s"],
    ["o'brien", "O'Brien"],
    ["côte d'ivoire", "Côte d'Ivoire"],
    ["e-commerce", "E-commerce"],
    ["al-qaeda", "Al-Qaeda"],
    ["covid-19", "Covid-19"],
    ["washington, d.c.", "Washington, D.C."],
    ["booking.com", "Booking.com"],
    ["c++", "C++"],
    [".net", ".Net"],
    ["#metoo", "#Metoo"],
    ["5g", "5g"],
    ["são paulo", "São Paulo"],
    ["άρειος πάγος", "Άρειος Πάγος"],
    ["إيران", "إيران"],
    ["港口", "港口"],
    ["საქართველო", "საქართველო"],
    ["ßa", "ßa"],
    ["!!!", "!!!"],
    ["soft\u00adly \u200ehere", "Soft\u00adly \u200eHere"],
    ["", ""],
  ])("has capitals at the beginning of its words: %j is %j", (topic, name) => {
    expect(titleCase(topic, "en-GB")).toBe(name);
  });

  test.each([
    ["fr", "ministère de l'intérieur", "Ministère de l'Intérieur"],
    ["de-CH", "krieg und frieden", "Krieg und Frieden"],
    ["tr", "istanbul ve izmir", "İstanbul Ve İzmir"],
    ["en", "istanbul", "Istanbul"],
    ["fi", "of and the", "Of And The"],
  ])("keeps small words small as its language does: in %s, %j is %j", (language, topic, name) => {
    expect(titleCase(topic, language)).toBe(name);
  });

  test("keeps its letters, whatever they are, and is as long as before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        const name = titleCase(text.toLowerCase(), "en");
        expect(name).toHaveLength(text.toLowerCase().length);
        expect(name.toUpperCase()).toBe(text.toLowerCase().toUpperCase());
      }),
    );
  });
});
