import { describe, expect, test } from "vitest";
import { initialOrder, initialsIn } from "#edition/initial.ts";

describe("the initial of a name", () => {
  test.each([
    ["en", "iran", "I"],
    ["tr", "iran", "İ"],
    ["fr", "égypte", "E"],
    ["fr", "Œuvres", "Œ"],
    ["en", "Åland", "A"],
    ["sv", "Åland", "Å"],
    ["en", "“Brexit”", "B"],
    ["en", "5G", "0–9"],
    ["en", "москва", "М"],
    ["ar", "إيران", "ا"],
    ["ko", "서울", "ᄉ"],
    ["en", "上海", "上"],
  ])("in %s of %s is %s", (language, name, initial) => {
    expect(initialsIn(language)(name)).toBe(initial);
  });

  test("stands where the alphabet of the language has it, after digits", () => {
    const shuffled = ["Z", "М", "0–9", "Å", "A", "É"];
    expect(shuffled.toSorted(initialOrder("sv"))).toEqual(["0–9", "A", "É", "Z", "Å", "М"]);
    expect(shuffled.toSorted(initialOrder("en"))).toEqual(["0–9", "A", "Å", "É", "Z", "М"]);
  });
});
