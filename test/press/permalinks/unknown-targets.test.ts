import { expect, test } from "vitest";
import { AddressMap, type Permalink } from "#edition/address-book.ts";
import { unknownTargets } from "#press/permalinks/unknown-targets.ts";

const given = (path: string): Permalink => ({
  path,
  source: "a.txt",
  datePublished: "2020-01-04T10:00:00+02:00",
  headline: "Tide",
});

/** What is said of an old address with some target, beside two articles. */
function saidOf(...moves: [path: string, to: string][]): string[] {
  const lines = [
    given("/2020/01/04/late-tide/"),
    given("/2020/01/05/crane/"),
    ...moves.map(([path, to]) => ({ path, to })),
  ];
  const rows = lines.map((line, at) => ({ line, position: { line: at + 1, column: 1 } }));
  const problems = unknownTargets(new AddressMap(lines), {
    rows,
    problems: [],
    isMissing: false,
  });
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

const nowhere = (to: string) =>
  `3: There is no article at ${to}, and never was one, so /old/ leads nowhere and has no page.`;

test.each([
  ["/2020/01/04/late-tides/", "Did you mean /2020/01/04/late-tide/?"],
  ["/2020/01/06/crane/", "Did you mean /2020/01/05/crane/?"],
  ["/2020/01/04/something-else/", "Correct it, or take the line out."],
])(
  "a warning on an old address that leads to %s names the address that was probably meant",
  (to, hint) => {
    expect(saidOf(["/old/", to])).toEqual([`${nowhere(to)} ${hint}`]);
  },
);

test("an old address that leads to an article by others gets no warning", () => {
  expect(saidOf(["/2020/01/03/tide/", "/2020/01/04/late-tide/"])).toEqual([]);
  expect(
    saidOf(["/old/", "/2020/01/03/tide/"], ["/2020/01/03/tide/", "/2020/01/04/late-tide/"]),
  ).toEqual([]);
});

test("a later line replaces a wrong one", () => {
  expect(saidOf(["/old/", "/2020/01/04/no/"], ["/old/", "/2020/01/05/crane/"])).toEqual([]);
});
