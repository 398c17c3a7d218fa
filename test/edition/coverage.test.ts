import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf } from "#edition/coverage.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const on = (at: string, ...topics: string[]) =>
  copyOf({ headline: `The tide came in on ${at}`, at, topics });
const coverage = (...texts: string[]) => coverageOf("tides", editionOf(texts).articles);

describe("the coverage of a topic", () => {
  test("has the number of articles, and the dates of the first and last", () => {
    const found = coverage(on("2020-01-04 10:00"), on("2019-12-31 09:00"), on("2020-01-02 08:00"));
    expect(found).toMatchObject({
      count: 3,
      first: "2019-12-31T09:00:00+02:00",
      last: "2020-01-04T10:00:00+02:00",
    });
  });

  test("counts articles by month, and has months without articles", () => {
    const found = coverage(on("2019-11-30 10:00"), on("2020-02-01 10:00"), on("2020-02-02 10:00"));
    expect(found?.periods).toEqual([
      { period: "2019-11", count: 1 },
      { period: "2019-12", count: 0 },
      { period: "2020-01", count: 0 },
      { period: "2020-02", count: 2 },
    ]);
  });

  test("counts by year, then by decade, if there would be too many months", () => {
    const years = coverage(on("2010-05-01 10:00"), on("2012-07-01 10:00"));
    expect(years?.periods).toEqual([
      { period: "2010", count: 1 },
      { period: "2011", count: 0 },
      { period: "2012", count: 1 },
    ]);
    const decades = coverage(on("1987-02-26 10:00"), on("2020-01-04 10:00"));
    expect(decades?.periods.map(({ period }) => period)).toEqual([
      "198",
      "199",
      "200",
      "201",
      "202",
    ]);
  });

  test("has the other topics of its articles, the most frequent first", () => {
    const found = coverage(
      on("2020-01-01 10:00", "tides", "locks"),
      on("2020-01-02 10:00", "tides", "cranes", "locks"),
      on("2020-01-03 10:00", "Tides"),
    );
    expect(found?.together).toEqual([
      { topic: "locks", count: 2 },
      { topic: "cranes", count: 1 },
    ]);
  });

  test("of a topic without articles is undefined", () => {
    expect(coverage()).toBeUndefined();
  });

  test("never has more than 24 periods, and counts each article once", () => {
    const day = fc
      .date({ min: new Date("1800-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (days) => {
        const found = coverage(
          ...days.map((one, n) => copyOf({ headline: `N ${n}`, at: `${one} 10:00` })),
        )!;
        expect(found.periods.length).toBeLessThanOrEqual(24);
        expect(found.periods.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
      }),
    );
  });
});
