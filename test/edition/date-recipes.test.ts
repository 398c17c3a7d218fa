import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange } from "#edition/arrange.ts";
import { compose } from "#edition/compose.ts";
import { recipes, recipesAt } from "#edition/recipes.ts";
import { dayOf } from "#model/dates.ts";
import { isArchivePath, paths } from "#model/paths.ts";
import { submissions } from "#test/edition/arbitrary.ts";
import { copyOf, editionOf, pageAt, pagesOf, site, tides } from "#test/edition/edition-of.ts";

const edition = editionOf([
  copyOf({ headline: "Old", at: "0099-12-31 10:00" }),
  copyOf({ headline: "First", at: "1969-07-20 22:17" }),
  copyOf({ headline: "Second", at: "1969-07-20 23:56" }),
  copyOf({ headline: "Last", at: "9999-12-30 10:00" }),
]);
const datedPaths = (of: typeof edition) => [...pagesOf(of).keys()].filter(isArchivePath);

describe("pages by date", () => {
  test("are those of the days, months and years with articles, from the first to the last year", () => {
    const [years, months, days] = [
      "/0099/ /1969/ /9999/",
      "/0099/12/ /1969/07/ /9999/12/",
      "/0099/12/31/ /1969/07/20/ /9999/12/30/",
    ];
    expect(datedPaths(edition).join(" ")).toBe(`/archive/ ${years} ${months} ${days}`);
    expect(pageAt(edition, "/archive/", "archive").years).toEqual([
      { period: "0099", count: 1 },
      { period: "1969", count: 2 },
      { period: "9999", count: 1 },
    ]);
  });

  test("lead to the ones before and after that have articles", () => {
    for (const [path, kind] of [
      ["/1969/", "year"],
      ["/1969/07/", "month"],
      ["/1969/07/20/", "day"],
    ] as const) {
      const { previous = "", next = "" } = pageAt(edition, path, kind);
      expect([previous, next].map((one) => one.split("/")[1])).toEqual(["0099", "9999"]);
      expect(previous.length).toBe(path.length);
    }
    expect(pageAt(edition, "/9999/12/30/", "day").next).toBeUndefined();
  });

  test("of an edition without articles are the archive alone", () => {
    expect(datedPaths(editionOf([]))).toEqual(["/archive/"]);
  });

  test("go by the day of the paper, not by that of the world", () => {
    // 01:30 in Johannesburg.
    const late = editionOf([copyOf({ headline: "Late", at: "2020-01-04T23:30:00Z" })]);
    expect(datedPaths(late)).toContain("/2020/01/05/");
  });

  test("of a day of a thousand articles are of the size of list pages, and numbered from the oldest", () => {
    const texts = Array.from({ length: 1000 }, (_, at) => copyOf({ headline: `Tide ${at + 1}` }));
    const full = editionOf(texts, { pageSize: 20 });
    const first = pageAt(full, "/2020/01/04/page/1/", "day");
    expect(first.cards).toHaveLength(20);
    expect(first).not.toHaveProperty("previous");
    expect(pageAt(full, "/2020/01/04/", "day").cards).toHaveLength(20);
    expect(pageAt(full, "/2020/01/", "month").headlines).toHaveLength(100);
    expect(datedPaths(full)).toHaveLength(4 + 49 + 9);
  });

  test("leave to an article the address that it has from permalinks.tsv", () => {
    const to = "/2020/01/01/tide-1/";
    const taken = ["/archive/", "/2020/", "/2020/01/01/"];
    const permalinks = taken.map((path) => ({ path, to }));
    const pages = pagesOf(editionOf(tides(1), { permalinks }));
    expect(taken.map((path) => pages.get(path)?.kind)).toEqual(["moved", "moved", "moved"]);
    expect(pages.get("/2020/01/")?.kind).toBe("month");
  });

  test("are not taken for articles whose last part is a number or a word of theirs", () => {
    const odd = editionOf([
      copyOf({ headline: "1987", topics: ["archive"] }),
      copyOf({ headline: "Page", topics: ["2020"] }),
      copyOf({ headline: "04" }),
    ]);
    const pages = pagesOf(odd);
    for (const slug of ["1987", "page", "04"])
      expect(pages.get(`/2020/01/04/${slug}/`)?.kind).toBe("article");
    expect(pages.get("/2020/01/04/")?.kind).toBe("day");
    expect(pages.get("/topics/archive/")?.kind).toBe("topic");
  });
});

test("every article is on the pages of its day and in the headlines of its month, once on each, and counts add up", () => {
  fc.assert(
    fc.property(submissions, fc.integer({ min: 1, max: 6 }), (all, pageSize) => {
      const any = compose(all, { ...site, pageSize });
      const pages = pagesOf(any);
      const found = new Map<string, Set<string>>();
      let sum = 0;
      for (const page of pages.values()) {
        if (page.kind === "archive")
          sum = page.years.reduce((total, { count }) => total + count, 0);
        if (page.kind !== "day" && page.kind !== "month") continue;
        const [period, items] =
          page.kind === "day" ? [page.day, page.cards] : [page.month, page.headlines];
        const shown = items.map(({ path }) => path);
        expect(new Set(shown).size).toBe(shown.length);
        for (const { datePublished } of items) expect(datePublished).toMatch(period);
        found.set(period, (found.get(period) ?? new Set()).union(new Set(shown)));
      }
      expect(sum).toBe(any.articles.length);
      for (const { path, datePublished } of any.articles)
        for (const period of [dayOf(datePublished), datePublished.slice(0, 7)])
          expect(found.get(period)?.has(path)).toBe(true);
    }),
  );
});

test("the recipes at some paths are those of all pages that have these paths", () => {
  fc.assert(
    fc.property(
      submissions,
      fc.integer({ min: 1, max: 6 }),
      fc.func(fc.boolean()),
      (all, size, isIn) => {
        const { articles } = compose(all, site);
        const arrangement = arrange(articles, { ...site, pageSize: size });
        const every = [...recipes(arrangement)];
        const chosen = new Set(every.map(({ path }) => path).filter((path) => isIn(path)));
        expect(new Set(recipesAt(arrangement, chosen))).toEqual(
          new Set(every.filter(({ path }) => chosen.has(path))),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test("a day that comes twice, where clocks are set back at midnight, has one page", () => {
  const at = [
    "2020-01-03T23:50:00+02:00",
    "2020-01-04T00:10:00+02:00",
    "2020-01-03T23:20:00+01:00",
  ];
  const entries = at.map((datePublished, index) => ({
    path: `/2020/01/03/${index}/`,
    datePublished,
    topics: [],
  }));
  const { dates } = arrange(entries, site);
  expect(dates.counts(dates.within("2020-01"))).toEqual([
    { period: "2020-01-03", count: 2 },
    { period: "2020-01-04", count: 1 },
  ]);
  expect(dates.beside("2020-01-02")).toEqual({ next: "2020-01-03" });
  expect(paths.period("2020-01-03")).toBe("/2020/01/03/");
});
