import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose } from "#edition/compose.ts";
import { pages } from "#edition/pages.ts";
import { submissions } from "#test/edition/arbitrary.ts";
import { copyOf, editionOf, site, submit, topicsOf } from "#test/edition/edition-of.ts";

const at = (headline: string, time: string) => copyOf({ headline, at: `2020-01-04 ${time}` });
const about = (headline: string, ...topics: string[]) => copyOf({ headline, topics });
const listed = (texts: string[], topics: string[] = []) =>
  [...topicsOf(editionOf(texts, { topics }))].map(([slug, { name, articles }]) => [
    slug,
    name,
    articles.map(({ path }) => path.split("/").at(-2)!.toUpperCase()).join(),
  ]);

describe("an edition", () => {
  test("has its articles in the order of publication, oldest first", () => {
    const { articles } = editionOf([at("C", "12:00"), at("A", "09:00"), at("B", "10:30")]);
    expect(articles.map(({ headline }) => headline)).toEqual(["A", "B", "C"]);
  });

  test("has articles of one moment in the order of their sources", () => {
    const sources = ["b.txt", "B.txt", "a.txt"];
    const texts = sources.map((source) => submit(at(source, "12:00"), source));
    const { articles } = compose(texts, site);
    expect(articles.map(({ headline }) => headline)).toEqual(["B.txt", "a.txt", "b.txt"]);
  });

  test("gives the later of two articles with the same path a number", () => {
    const { articles, pathBySource } = editionOf([at("Tide", "12:00"), at("Tide", "09:00")]);
    expect(articles.map(({ path }) => path)).toEqual(["/2020/01/04/tide/", "/2020/01/04/tide-2/"]);
    expect(pathBySource.get("0.txt")).toBe("/2020/01/04/tide-2/");
  });

  test("without articles has no topics", () => {
    expect(topicsOf(editionOf([]))).toEqual(new Map());
  });

  test("is the same for any order of its submissions", () => {
    const shuffled = submissions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        const [one, other] = [compose(some, site), compose(others, site)];
        expect([...pages(other)]).toEqual([...pages(one)]);
        expect(other).toEqual(one);
      }),
    );
  });
});

describe("topics", () => {
  test("have their articles, oldest first, and are in alphabetical order", () => {
    expect(listed([about("A", "tides", "boats"), about("B", "tides")])).toEqual([
      ["boats", "boats", "A"],
      ["tides", "tides", "A,B"],
    ]);
  });

  test("of two spellings are one, with the first spelling", () => {
    expect(listed([about("A", "st. john's"), about("B", "st johns")])).toEqual([
      ["st-johns", "st. john's", "A,B"],
    ]);
  });

  test("of the masthead are spelled as there, and exist without articles", () => {
    expect(listed([about("A", "high-tides")], ["high tides", "oil"])).toEqual([
      ["high-tides", "high tides", "A"],
      ["oil", "oil", ""],
    ]);
  });

  test("that an article has in two spellings have the article once", () => {
    expect(listed([about("A", "e-mail", "e mail")])).toEqual([["e-mail", "e-mail", "A"]]);
  });
});
