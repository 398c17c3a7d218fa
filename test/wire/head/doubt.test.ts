import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const copy =
  "The harbour closed at noon, and will stay closed until the storm is over, it is said.";
const rulesOf = (text: string) =>
  parse(`${text}\n\n${copy}\n\n${copy} Ships wait.`, options).problems.map(
    ({ rule, line, column }) => [rule, line, column],
  );

test("what is sure is read without a word", () => {
  expect(rulesOf("Storm closes the harbour for a week\n\n2020-01-04 10:00\n\nBy Jo Reed")).toEqual(
    [],
  );
});

test("a warning points at the line that could be something else", () => {
  const { problems } = parse(
    `Storm warning\n\n Coast braces for the third gale\n\n${copy}`,
    options,
  );
  expect(problems).toMatchObject([
    { rule: "uncertain-headline", line: 1, column: 1, severity: "warning" },
  ]);
  expect(problems[0]?.message).toContain("taken for the headline; it could also be the section");
});

test("a word behind the header's day that may be the kicker is doubted, not only left out", () => {
  const text = " date 2020-01-06 Durban\n\nStorm closes the harbour for a week\n\nBy Jo Reed";
  const { problems } = parse(`${text}\n\n${copy}\n\n${copy} Ships wait.`, {
    ...options,
    source: "2020/01/06/a.txt",
  });
  expect(problems).toMatchObject([{ rule: "uncertain-headline", line: 1, column: 18 }]);
  expect(problems[0]?.message).toContain("it could also be the section");
});

test("of what a site or a desk has set there, each line in doubt has a warning of its own", () => {
  const text =
    "Harbour news\n\nDurban\n\nStorm closes the harbour for a week\n\nPress release\n\nDurban\n\nListen\n\nHarbour news";
  const found = rulesOf(text).filter(([rule]) => rule === "uncertain-line");
  expect(found.length).toBeGreaterThan(1);
});
