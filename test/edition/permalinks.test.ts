import { expect, test } from "vitest";
import { AddressMap, retiredOf } from "#edition/address-book.ts";
import { type Claim, claimPaths, toClaim } from "#edition/permalinks.ts";
import { copyOf, submit } from "#test/edition/edition-of.ts";

const pathsOf = (...texts: string[]) => [
  ...claimPaths(
    new AddressMap(),
    texts.map((text, index) => toClaim(submit(text, `${index}.txt`).article)),
    { next: 1 },
  ).paths.values(),
];

test("a path is the day of publication and the headline without its kicker", () => {
  const text = copyOf({ headline: "WATCH | The tide’s late", at: "2020-01-04 00:05" });
  expect(pathsOf(text)).toEqual(["/2020/01/04/the-tides-late/"]);
});

test("the author's own slug takes the headline's place", () => {
  expect(pathsOf(` slug late-tide\n\n${copyOf({ headline: "The tide" })}`)).toEqual([
    "/2020/01/04/late-tide/",
  ]);
});

test("the later of two that would share a path is numbered", () => {
  const same = copyOf({ headline: "The tide" });
  expect(pathsOf(same, same, same)).toEqual([
    "/2020/01/04/the-tide/",
    "/2020/01/04/the-tide-2/",
    "/2020/01/04/the-tide-3/",
  ]);
});

test("a number that a headline has already taken is passed over", () => {
  const same = copyOf({ headline: "The tide" });
  expect(pathsOf(copyOf({ headline: "The tide 2" }), same, same)).toEqual([
    "/2020/01/04/the-tide-2/",
    "/2020/01/04/the-tide/",
    "/2020/01/04/the-tide-3/",
  ]);
});

test("the same headline on another day shares nothing", () => {
  expect(
    pathsOf(
      copyOf({ headline: "The tide", at: "2020-01-04 10:00" }),
      copyOf({ headline: "The tide", at: "2020-01-05 10:00" }),
    ),
  ).toEqual(["/2020/01/04/the-tide/", "/2020/01/05/the-tide/"]);
});

const quay: Claim = {
  source: "quay.txt",
  datePublished: "2020-01-04T10:00:00+02:00",
  headline: "The quay opens",
  slug: "the-quay-opens",
  ownSlug: false,
};
const boat: Claim = {
  ...quay,
  source: "boat.txt",
  headline: "A boat arrives",
  slug: "a-boat-arrives",
};
const quayPath = "/2020/01/04/the-quay-opens/";
const boatPath = "/2020/01/04/a-boat-arrives/";

/** Publishes one edition after the other, each by the lines of those before; returns what the last one says of its addresses. */
function publishAll(...editions: Claim[][]) {
  const lines: ReturnType<typeof claimPaths>["lines"] = [];
  let paths = new Map<string, string>();
  let book = new AddressMap();
  for (const claims of editions) {
    book = new AddressMap(lines);
    const claimed = claimPaths(book, claims, { next: lines.length + 1 });
    paths = claimed.paths;
    lines.push(...claimed.lines);
  }
  return {
    paths: Object.fromEntries(paths),
    retired: retiredOf(book, book.retired()),
    lines,
    book,
  };
}

test.each([
  ["its headline changes", { headline: "The quay is open", slug: "the-quay-is-open" }],
  ["its date is corrected", { datePublished: "2020-02-05T10:00:00+02:00" }],
  ["its file is moved", { source: "harbour/first.txt" }],
])("an article keeps its path where %s", (_what, change) => {
  const now = { ...quay, ...change };
  const { paths, retired } = publishAll([quay, boat], [now, boat]);
  expect(paths).toEqual({ [now.source]: quayPath, "boat.txt": boatPath });
  expect(retired).toEqual([]);
});

test("one that was moved, and later renamed, and moved again keeps its path and says what it was called", () => {
  const moved = { ...quay, source: "b.txt" };
  const renamed = { ...moved, headline: "The quay is open", slug: "the-quay-is-open" };
  const again = { ...renamed, source: "c.txt" };
  const { paths, book } = publishAll([quay], [moved], [renamed], [again]);
  expect(paths).toEqual({ "c.txt": quayPath });
  expect(book.at(quayPath)).toMatchObject({ formerHeadline: "The quay opens", live: true });
});

test("two whose files change names keep their own paths", () => {
  const { paths } = publishAll(
    [quay, boat],
    [
      { ...quay, source: "boat.txt" },
      { ...boat, source: "quay.txt" },
    ],
  );
  expect(paths).toEqual({ "boat.txt": quayPath, "quay.txt": boatPath });
});

test("one whose time is corrected to that of a withdrawn namesake keeps its own path", () => {
  const later = { ...quay, source: "copy.txt", datePublished: "2020-01-04T11:00:00+02:00" };
  const corrected = { ...quay, datePublished: later.datePublished };
  expect(publishAll([quay, later], [corrected]).paths).toEqual({ "quay.txt": quayPath });
  expect(publishAll([quay, later], [quay], [corrected]).paths).toEqual({ "quay.txt": quayPath });
});

test("a column whose file is moved away keeps its path, and the next one in its place gets its own", () => {
  const kept = { ...quay, source: "archive/quay.txt" };
  const next = { ...quay, datePublished: "2020-01-11T10:00:00+02:00" };
  expect(publishAll([quay], [next, kept]).paths).toEqual({
    "archive/quay.txt": quayPath,
    "quay.txt": "/2020/01/11/the-quay-opens/",
  });
});

test("a withdrawn one leaves its day, no other takes its path, and it may come back", () => {
  const namesake = { ...quay, source: "other.txt", headline: "The quay opens!", ownSlug: false };
  const withdrawn = [{ path: quayPath, datePublished: quay.datePublished }];
  expect(publishAll([quay, boat], [boat]).retired).toEqual(withdrawn);
  expect(publishAll([quay], []).retired).toEqual(withdrawn);
  expect(publishAll([quay], [quay, namesake]).paths["other.txt"]).toBe(
    "/2020/01/04/the-quay-opens-2/",
  );
  const later = { ...namesake, datePublished: "2020-01-05T10:00:00+02:00" };
  expect(publishAll([quay], [], [later]).paths).toEqual({
    "other.txt": "/2020/01/05/the-quay-opens/",
  });
  expect(publishAll([quay, boat], [boat], [boat, quay]).paths["quay.txt"]).toBe(quayPath);
});

test("a slug that the publisher sets moves an article, leads on from the old path, and may be taken back", () => {
  const opened = { ...quay, slug: "opening", ownSlug: true };
  const first = publishAll([quay], [opened]);
  expect(first.paths).toEqual({ "quay.txt": "/2020/01/04/opening/" });
  expect(first.retired).toEqual([{ path: quayPath, to: "/2020/01/04/opening/" }]);
  expect(first.book.at("/2020/01/04/opening/")).toMatchObject({ firstPath: quayPath });
  const third = { ...quay, slug: "open", ownSlug: true };
  const chain = publishAll([quay], [opened], [third]);
  expect(chain.retired.map(({ to }) => to)).toEqual(["/2020/01/04/open/", "/2020/01/04/open/"]);
  expect(chain.book.at("/2020/01/04/open/")).toMatchObject({ firstPath: quayPath });
  const back = publishAll([quay], [opened], [{ ...quay, ownSlug: true }]);
  expect(back.paths).toEqual({ "quay.txt": quayPath });
  expect(back.retired).toEqual([{ path: "/2020/01/04/opening/", to: quayPath }]);
  expect(back.book.at(quayPath)).not.toHaveProperty("firstPath");
  const gone = publishAll([quay, boat], [opened, boat], [boat]);
  expect(gone.retired.map(({ to }) => to)).toEqual([undefined, undefined]);
});

test("an address that a publisher writes into permalinks.tsv leads to its article, and one in a circle nowhere", () => {
  const book = new AddressMap([
    { path: "/old/quay/", to: quayPath },
    { path: "/round/", to: "/about/" },
    { path: "/about/", to: "/round/" },
  ]);
  claimPaths(book, [quay], { next: 4 });
  expect(retiredOf(book, book.retired())).toEqual([{ path: "/old/quay/", to: quayPath }]);
});

test.each([[0], [1]])(
  "an article that one branch moved and another renamed stands where it was moved to, whichever lines come first (%i)",
  (order) => {
    const opened = { ...quay, slug: "opening", ownSlug: true };
    const renamed = { ...quay, headline: "The quay is open" };
    const { lines: before } = publishAll([quay]);
    const branches = [opened, renamed].map((claim) =>
      publishAll([quay], [claim]).lines.slice(before.length),
    );
    const [first, second] = order === 0 ? branches : branches.toReversed();
    const lines = [...before, ...first!, ...second!];
    const book = new AddressMap(lines);
    const both = { ...opened, headline: renamed.headline };
    const { paths } = claimPaths(book, [both], { next: lines.length + 1 });
    expect([...paths.values()]).toEqual(["/2020/01/04/opening/"]);
    expect(retiredOf(book, book.retired())).toEqual([
      { path: quayPath, to: "/2020/01/04/opening/" },
    ]);
  },
);

test("an article to which a publisher lets another's address lead keeps its own past", () => {
  const { lines } = publishAll([quay, boat], [quay, { ...boat, headline: "A boat has come" }]);
  const book = new AddressMap([...lines, { path: quayPath, to: boatPath }]);
  const { paths } = claimPaths(book, [{ ...boat, headline: "A boat has come" }], {
    next: lines.length + 2,
  });
  expect([...paths.values()]).toEqual([boatPath]);
  const { firstPath, formerHeadline } = book.at(boatPath)!;
  expect([firstPath, formerHeadline]).toEqual([undefined, boat.headline]);
  expect(retiredOf(book, book.retired())).toEqual([{ path: quayPath, to: boatPath }]);
});
