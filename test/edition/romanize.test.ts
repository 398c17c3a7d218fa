import { expect, test } from "vitest";
import { romanize } from "#edition/romanize.ts";
import { slugify } from "#model/paths.ts";
import { copyOf, editionOf } from "./edition-of.ts";

test.each([
  ["Straße", "strasse"],
  ["GROẞE Zölle", "grosse-zolle"],
  ["Ærø, ǽ and ǿ", "aero-ae-and-o"],
  ["Œuvre de Łódź", "oeuvre-de-lodz"],
  ["Kıbrıs, İzmir", "kibris-izmir"],
  ["Þór Ðe", "thor-de"],
  ["Đà Nẵng", "da-nang"],
  ["Ħal Għaxaq, ŋ, Əliyev", "hal-ghaxaq-n-eliyev"],
  ["Hawaiʻi", "hawaii"],
])("the Latin letters of %j are %j in a slug", (text, slug) => {
  expect(slugify(romanize(text))).toBe(slug);
});

test("every letter of the languages of Europe, Vietnam and Turkey is romanized", () => {
  const ranges = [
    [0xc0, 0x17f],
    [0x1e00, 0x1e99],
    [0x1ea0, 0x1ef9],
  ] as const;
  const letters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  );
  const raw = letters.filter(
    (letter) => /\p{L}/u.test(letter) && !/^[a-z]+$/u.test(slugify(`x${romanize(letter)}`)),
  );
  expect(raw).toEqual([]);
});

test.each(["Гавань", "港口", "الميناء", "Αθήνα", "한국"])("%s stays in its own script", (text) => {
  expect(slugify(romanize(text))).toBe(slugify(text));
});

test("an article's address is romanized, unless permalinks.tsv has another one", () => {
  const at = "2020-01-04 10:00";
  const text = copyOf({ headline: "Straße gesperrt", at });
  const old = "/2020/01/04/straße-gesperrt/";
  expect(editionOf([text]).articles[0]!.path).toBe("/2020/01/04/strasse-gesperrt/");
  const { source, datePublished, headline } = {
    source: "0.txt",
    headline: "Straße gesperrt",
    datePublished: editionOf([text]).articles[0]!.datePublished,
  };
  const permalinks = [{ path: old, source, datePublished, headline }];
  expect(editionOf([text], { permalinks }).articles[0]!.path).toBe(old);
});
