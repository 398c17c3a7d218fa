import fc from "fast-check";
import { expect, test } from "vitest";
import { compose, type Edition } from "#edition/compose.ts";
import { headlineKey } from "#edition/cross-links.ts";
import { dayOf } from "#model/dates.ts";
import type { Page, PagingLinks, PeriodCount, PeriodLinks } from "#model/page.ts";
import { pagePaths, paths, topicPath, wideningTo } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import { mastheadOf } from "#press/render/html-document.ts";
import { copies, submissions } from "#test/edition/arbitrary.ts";
import { copyOf, pagesOf, site, submit, arrangementOf } from "#test/edition/edition-of.ts";
import type { Submission } from "#edition/submission.ts";

const pageSizes = fc.integer({ min: 1, max: 6 });
const masthead = fc.subarray(["oil", "nothing yet", "tides", "c++", "acme®"]);

/** The paths to which a page links, as the app spells them. */
function linksOf(page: Page): string[] {
  const at = (name: string) => topicPath(name, page.topicPaths);
  switch (page.kind) {
    case "home":
      return [
        ...[page.lead ?? [], page.sections?.map(({ headlines }) => headlines) ?? []]
          .flat(2)
          .map(({ path }) => path),
        ...(page.sections?.map(({ topic }) => at(topic)) ?? []),
        ...linksOfList(page),
      ];
    case "feed":
    case "topic":
      return linksOfList(page);
    case "article":
      return [...page.article.topics.map(at), ...linksOfArticle(page.article, page.neighbours)];
    case "topics":
      return [
        ...page.topics.map(({ name }) => at(name)),
        ...[page.previous, page.next].filter((path) => path !== undefined),
        ...(page.initials ?? []).map(({ path }) => path),
      ];
    case "archive":
      return linksToPeriods(page.years);
    case "year":
      return [...linksToPeriods(page.months), ...linksBeside(page), ...wayTo(page.year)];
    case "month":
      return [
        ...page.headlines.flatMap(({ path, datePublished }) => [
          path,
          ...wayTo(dayOf(datePublished)),
        ]),
        ...linksToPeriods(page.days ?? []),
        ...linksBeside(page),
        ...wayTo(page.month),
      ];
    case "day":
      return [...linksOfList(page), ...linksBeside(page), ...wayTo(page.day)];
    case "moved":
      return [page.to];
    case "search":
    case "withdrawn":
      return [];
    default:
      return page satisfies never;
  }
}

function linksOfList({
  cards,
  newer,
  older,
  topicPaths,
}: Page & { kind: "home" | "feed" | "topic" | "day" }) {
  return [
    ...cards.flatMap(({ path, topics, datePublished }) => [
      path,
      ...wayTo(dayOf(datePublished)),
      ...topics.map((name) => topicPath(name, topicPaths)),
    ]),
    ...[newer, older].filter((path) => path !== undefined),
  ];
}

function linksToPeriods(counts: readonly PeriodCount[]): string[] {
  return counts.map(({ period }) => paths.period(period));
}

function linksBeside({ previous, next, newer, older }: PeriodLinks & PagingLinks): string[] {
  return [previous, next, newer, older].filter((path) => path !== undefined);
}

/** The pages from the archive down to a day, month or year. */
function wayTo(period: string): string[] {
  return [paths.archive, ...wideningTo(period).map(paths.period)];
}

function linksOfArticle(
  { body, datePublished }: PublishedArticle,
  neighbours: Extract<Page, { kind: "article" }>["neighbours"],
): string[] {
  const pointers = neighbours.flatMap(({ newer, older }) => [newer?.path, older?.path]);
  const crossLinks = body.map((block) => (block.kind === "cross-link" ? block.path : undefined));
  return [...pointers, ...crossLinks, ...wayTo(dayOf(datePublished))].filter(
    (path) => path !== undefined,
  );
}

test("every path in a twin is that of a page", () => {
  fc.assert(
    fc.property(submissions, pageSizes, masthead, (all, pageSize, topics) => {
      const pages = pagesOf(compose(all, { ...site, pageSize, topics }));
      const { topicPaths } = mastheadOf({ ...site, topics });
      const inMasthead = topics.map((name) => topicPath(name, topicPaths));
      const links = [...inMasthead, ...[...pages.values()].flatMap(linksOf)];
      const dead = links.filter((path) => !pages.has(path));
      expect(dead).toEqual([]);
    }),
  );
});

test("every page has a path of its own, and every article a page", () => {
  fc.assert(
    fc.property(submissions, pageSizes, (all, pageSize) => {
      const edition = compose(all, { ...site, pageSize });
      const articles = [...pagesOf(edition).values()].filter(({ kind }) => kind === "article");
      expect(articles).toHaveLength(all.length);
      expect(new Set(edition.pathBySource.values()).size).toBe(all.length);
    }),
  );
});

/**
 * The number of twins that a newest article may change, whatever the size of the archive: its own, the front page, the
 * index of topics, the archive, two list pages; for its day, month and year its own page, two numbered pages and the page
 * of the one before; for each topic its own page, two list pages and the article that was its newest; and the
 * articles that link to its headline.
 */
function touchedBy(newest: PublishedArticle, edition: Edition) {
  const {
    articles,
    site: { pageSize },
  } = edition;
  const lastTwo = (count: number, size = pageSize) =>
    [count, count - 1].map((n) => Math.floor(n / size));
  const feed = lastTwo(articles.length).map((number) => pagePaths.list(number));
  const { book, topics, dates } = arrangementOf(edition);
  const ofTopics = newest.topics.flatMap((topic) => {
    const slug = book.slugOf(topic);
    const all = topics.get(slug)!.articles;
    const pages = lastTwo(all.length).map((number) => pagePaths.topicPage(slug, number));
    return [book.pathOf(topic), ...pages, ...(all.at(-2) ? [all.at(-2)!.path] : [])];
  });
  const pointing = articles.filter(({ body }) =>
    body.some(
      (block) =>
        block.kind === "cross-link" &&
        headlineKey(block.headline).endsWith(headlineKey(newest.headline)),
    ),
  );
  const own = [newest.path, paths.home, paths.topics, paths.archive];
  const day = dayOf(newest.datePublished);
  const ofDates = wideningTo(day).flatMap((period) => {
    const { previous } = dates.linksOf(period);
    const size = period.length === day.length ? pageSize : pageSize * 5;
    const pages = lastTwo(dates.articlesOf(period).length - size, size);
    const numbered = pages.map((number) => pagePaths.periodPage(period, number));
    return [paths.period(period), previous ?? paths.archive].concat(numbered);
  });
  return new Set([...ofDates, ...own, ...feed, ...ofTopics, ...pointing.map(({ path }) => path)]);
}

test("a newest article changes a bounded number of twins, and removes none", () => {
  fc.assert(
    fc.property(submissions, copies, pageSizes, masthead, (all, copy, pageSize, topics) => {
      const newest = submit(copyOf({ ...copy, at: "2020-01-09 10:00" }), "newest.txt");
      const edition = (some: Submission[]) => compose(some, { ...site, pageSize, topics });
      const before = pagesOf(edition(all));
      const after = edition([...all, newest]);
      const allowed = touchedBy(after.articles.at(-1)!, after);
      const twins = [...pagesOf(after)];
      const changed = twins.filter(
        ([path, page]) => JSON.stringify(page) !== JSON.stringify(before.get(path)),
      );
      expect(changed.map(([path]) => path).filter((path) => !allowed.has(path))).toEqual([]);
      expect([...before.keys()].filter((path) => !pagesOf(after).has(path))).toEqual([]);
    }),
  );
});

test("an older article does not move newer ones", () => {
  fc.assert(
    fc.property(submissions, copies, (all, copy) => {
      const oldest = submit(copyOf({ ...copy, at: "2019-12-01 10:00" }), "oldest.txt");
      const before = compose(all, site).pathBySource;
      const after = compose([oldest, ...all], site).pathBySource;
      for (const [source, path] of before) expect(after.get(source)).toBe(path);
    }),
  );
});
