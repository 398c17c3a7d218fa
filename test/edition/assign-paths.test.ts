import { expect, test } from "vitest";
import { assignPaths } from "#edition/assign-paths.ts";
import { copyOf, submit } from "#test/edition/edition-of.ts";

const pathsOf = (...texts: string[]) => [
  ...assignPaths(texts.map((text, index) => submit(text, `${index}.txt`).article)).values(),
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
