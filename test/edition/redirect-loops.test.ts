import fc from "fast-check";
import { expect, test } from "vitest";
import { AddressMap, type Permalink } from "#edition/address-book.ts";
import { linesInLoops } from "#edition/redirect-loops.ts";

const [a, b, c] = ["/2020/01/04/a/", "/2020/01/04/b/", "/2020/01/04/c/"] as const;
const date = "2020-01-04T10:00:00+02:00";
const given = (path: string, source = "a.txt"): Permalink => ({
  path,
  source,
  datePublished: date,
  headline: "Tide",
});

const without = (lines: readonly Permalink[]) => {
  const passed = linesInLoops(lines);
  return new AddressMap(lines.filter((_, at) => !passed.has(at)));
};

test.each<[string, Permalink[], number[]]>([
  ["one of two", [given(a), { path: a, to: b }, { path: b, to: a }], [1]],
  ["one of two, in the other order", [given(a), { path: b, to: a }, { path: a, to: b }], [2]],
  ["one of three", [given(a), { path: a, to: b }, { path: b, to: c }, { path: c, to: a }], [1]],
  [
    "an older loop as well",
    [given(a), { path: a, to: b }, { path: b, to: a }, { path: a, to: c }, { path: c, to: a }],
    [1, 3],
  ],
])("an article keeps its address in a loop: %s", (_what, lines, passed) => {
  expect([...linesInLoops(lines).keys()].toSorted()).toEqual(passed);
  const book = without(lines);
  expect(book.at(a)).toMatchObject({ article: { source: "a.txt" } });
  for (const path of [a, b]) expect(book.endOf(path)?.path).toBe(a);
});

test("two articles whose addresses redirect to each other both stay", () => {
  const lines = [given(a), given(b, "b.txt"), { path: a, to: b }, { path: b, to: a }];
  const book = without(lines);
  expect([a, b].map((path) => book.endOf(path)?.article?.source)).toEqual(["a.txt", "b.txt"]);
});

test("a loop without an article leads nowhere, nor does a redirect into it", () => {
  const book = without([
    { path: "/old/", to: a },
    { path: a, to: b },
    { path: b, to: a },
  ]);
  expect(book.endOf("/old/")).toBeUndefined();
});

test("an article that was moved, and moved back, is in no loop", () => {
  const lines = [given(a), { path: a, to: b }, given(b), { path: b, to: a }, given(a)];
  expect(linesInLoops(lines).size).toBe(0);
});

test("without the ignored lines, no redirects go in a loop", () => {
  const path = fc.constantFrom(a, b, c, "/2020/01/04/d/", "/old/");
  const line = fc.oneof(
    fc.record({ path, to: path }).filter((one) => one.path !== one.to),
    fc.tuple(path, fc.constantFrom("a.txt", "b.txt")).map((one) => given(...one)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const book = without(lines);
      const steps = (from: string | undefined): number =>
        from === undefined ? 0 : 1 + steps(book.at(from)?.to);
      for (const address of book.values()) expect(steps(address.path)).toBeLessThan(10);
    }),
  );
});
