import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const bylineOf = (line: string) =>
  parse(`A headline\n\n2020-01-04 10:00\n${line}\n\nA text.`, options).article?.byline;

test.each([
  ["By Foreign desk", ["Foreign desk"]],
  ["BY A. Name", ["A. Name"]],
  ["By Ann Lee and Bo Park", ["Ann Lee", "Bo Park"]],
  ["By Ann Lee, Bo Park, and Cy Roe", ["Ann Lee", "Bo Park", "Cy Roe"]],
  ["By Sam Hill Jr.", ["Sam Hill Jr."]],
  ["By Ann Lee, WNN", ["Ann Lee"]],
  ["By Ann Lee and Bo Park, WNN", ["Ann Lee", "Bo Park"]],
  ["By Ann Lee, The Coast Tribune", ["Ann Lee"]],
  ["By Ann Lee, wnn", ["Ann Lee"]],
  ["By Ann Lee, Bo Park, WNN", ["Ann Lee", "Bo Park"]],
  ["BY ANN LEE, BO", ["ANN LEE", "BO"]],
])("%s names who wrote it", (line, names) => {
  expect(bylineOf(line)).toEqual(names);
});

test.each([
  "By the time it ended, nobody was left",
  "By Monday all was over.",
  "Bystanders saw it",
])("%s is prose", (line) => {
  expect(bylineOf(line)).toEqual([]);
});

test("a byline may be above the stamp", () => {
  const { article } = parse("A headline\nBy Foreign desk\n2020-01-04 10:00\n\nA text.", options);
  expect(article).toMatchObject({
    byline: ["Foreign desk"],
    datePublished: "2020-01-04T10:00:00+02:00",
  });
});

test("the header's byline counts if the two differ", () => {
  const { article, problems } = parse(
    " byline Home desk\n\nA headline\n\nBy Foreign desk\n\nA text.",
    options,
  );
  expect(article?.byline).toEqual(["Home desk"]);
  expect(problems).toMatchObject([
    { rule: "bylines-differ", line: 5, column: 1, severity: "warning" },
  ]);
});

test.each([
  ["Jo Reed @joreed", ["Jo Reed"], undefined],
  ["By Jo Reed (@joreed)", ["Jo Reed"], undefined],
  ["By Jo Reed in Durban", ["Jo Reed"], "Durban"],
  ["Jo Reed | 3 January 2020", ["Jo Reed"], undefined],
  ["By Jo Reed from Cape Town", ["Jo Reed"], "Cape Town"],
])("%s names who wrote it, and where", (line, names, place) => {
  const { article } = parse(`A headline\n\n2020-01-04 10:00\n${line}\n\nA text.`, options);
  expect(article).toMatchObject({ byline: names });
  expect(article?.dateline).toBe(place);
});
