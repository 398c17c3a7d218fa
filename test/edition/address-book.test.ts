import { expect, test } from "vitest";
import { AddressMap, enterLine, type Permalink, retiredOf } from "#edition/address-book.ts";
import { type Claim, claimPaths } from "#edition/permalinks.ts";

/** Counts how often addresses are looked up. */
class CountingMap extends AddressMap {
  asked = 0;

  override at(path: string) {
    this.asked += 1;
    return super.at(path);
  }
}

const many = 5000;
const path = (at: number) => `/2020/01/04/tide-${at}/`;
const given = (at: number): Permalink => ({
  path: path(at),
  source: "a.txt",
  datePublished: "2020-01-04T10:00:00+02:00",
  headline: "Tide",
});
const moves = Array.from({ length: many }, (_, at) => ({ path: path(at), to: path(at + 1) }));

test.each<[string, Permalink[]]>([
  ["as the press writes it", [given(0), ...moves.flatMap((move, at) => [move, given(at + 1)])]],
  ["from its end", [...moves.toReversed(), given(many)]],
  ["with a rename at each address", [given(0), ...moves, ...moves.map((_, at) => given(at))]],
])("a long chain of moves, %s, takes a few look-ups for each address", (_order, lines) => {
  const book = new CountingMap();
  for (const [at, line] of lines.entries()) enterLine(book, line, at);
  book.put({ ...book.at(path(many))!, live: true });
  expect(retiredOf(book, book.retired())).toHaveLength(many);
  expect(retiredOf(book, book.retired()).map(({ to }) => to)).toEqual(moves.map(() => path(many)));
  expect(book.asked).toBeLessThan(20 * lines.length);
});

test("articles with the same day and headline take a few look-ups each", () => {
  const book = new CountingMap();
  const claims = Array.from({ length: many }, (_, at): Claim => {
    const minute = new Date(Date.UTC(2020, 0, 4) + at * 1000).toISOString();
    const own = { source: `${at}.txt`, datePublished: minute.replace("Z", "+00:00") };
    return { ...own, headline: "Tide", slug: "tide", ownSlug: false };
  });
  const { paths } = claimPaths(book, claims, { next: 1 });
  expect(new Set(paths.values()).size).toBe(many);
  expect(paths.get("1.txt")).toBe("/2020/01/04/tide-2/");
  expect(paths.get(`${many - 1}.txt`)).toBe(`/2020/01/04/tide-${many}/`);
  expect(book.asked).toBeLessThan(20 * many);
});

test("an old address has a notice if it once had an article, else nothing", () => {
  const lines: Permalink[] = [
    given(0),
    { path: "/old/", to: path(0) },
    { path: "/older/", to: "/old/" },
    { path: "/never/", to: path(9) },
  ];
  const book = new AddressMap(lines);
  const datePublished = "2020-01-04T10:00:00+02:00";
  const gone = [path(0), "/old/", "/older/"].map((one) => ({ path: one, datePublished }));
  expect(retiredOf(book, book.retired())).toEqual(gone);
});
