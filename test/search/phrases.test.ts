import { describe, expect, test } from "vitest";
import { parseQuery, printQuery } from "#search/query.ts";
import { fitsPhrases, phrasesIn } from "#search/phrases.ts";

const toTerm = (word: string) => word.toLowerCase();
const fits = (query: string, ...texts: string[]) =>
  fitsPhrases(texts, phrasesIn(parseQuery(query), toTerm), toTerm);

describe("an exact phrase", () => {
  test.each([
    ['"general strike"', "A General Strike began.", true],
    ['"general strike"', "A strike, in general.", false],
    ['-"general strike"', "A general strike began.", false],
    ['-"general strike"', "A strike, in general.", true],
    ['"strike', "Nothing to tell apart here.", true],
    ["general strike", "Words alone are for the index.", true],
  ])("%s in %j", (query, text, isThere) => {
    expect(fits(query, text)).toBe(isThere);
  });

  test("does not go on from one text to the next", () => {
    expect(fits('"general strike"', "The general", "strike began")).toBe(false);
  });
});

describe("a query", () => {
  test.each([
    ["oil prices", "oil prices"],
    ['"oil prices" -opec', '"oil prices" -opec'],
    ['topic:"united states" by:"Jane Smith"', 'topic:"united states" by:"Jane Smith"'],
    ["date:2020", "date:2020"],
    ["date:2020-02", "date:2020-02"],
    ["date:2020-02-29", "date:2020-02-29"],
    ["after:2020-01 before:2020-03", "date:2020-02"],
    ["after:2020-01-04", "after:2020-01-04"],
    ["before:2020", "before:2020-01-01"],
    ["date:2020-02-30", "date 2020-02-30"],
    ["date:2020-13", "date 2020-13"],
    ["after:9999", "after 9999"],
    ["before:0000", "before 0000"],
    ["http://x.example", "http //x.example"],
    ["“oil prices” oil", '"oil prices" oil'],
    ['""', ""],
  ])("%s is written as %s", (given, written) => {
    expect(printQuery(parseQuery(given))).toBe(written);
    expect(parseQuery(printQuery(parseQuery(given)))).toEqual(parseQuery(written));
  });
});
