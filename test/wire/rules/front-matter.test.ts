import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/02/03/a.txt", timeZone: "UTC", language: "en" };

test.each([
  '---\ntitle: "A headline"\ndate: 2020-02-03\n---\n\nA text.',
  "\ufeff\n---  \r\ntitle: A\r\n---\r\n\r\nA text.",
  "---\n---\n\nA headline\n\nA text.",
  "---\n# from the old system\ntags:\n  - a\n  - b\n---\nA text.",
  "---\ntitle: A\n\nauthor: B\n...\nA text.",
  "---\ntitle: A\nauthor: B\n\nThe closing line was cut off.",
  '+++\nauthors = ["A"]\ndate = 2020-02-03\n+++\n\nA text.',
  '{\n  "title": "A",\n  "date": "2020-02-03"\n}\n\nA text.',
  '+++\n[params]\ntitle = "A"\n+++\nA text.',
])("front matter is one error: %j", (text) => {
  const { article, problems, dropped } = parse(text, options);
  expect(article).toBeUndefined();
  expect(problems).toMatchObject([{ rule: "front-matter", severity: "error", column: 1 }]);
  expect(dropped).toEqual([{ rule: "not-published", line: 1, text }]);
});

test.each([
  "---\nA headline\n---\n\nA text.",
  "---\n\nA headline\n\nA text: it has a colon.",
  "A headline\n\n---\ntitle: A\n---\n\nA text.",
  "---\nKYIV: a city under fire\n\nA text.",
  "+++ BREAKING +++\n\nA text.",
  "+++\nA headline\n\nA text.",
  '{\n"A headline": what it means\n\nA text.',
])("a row of signs is not front matter: %j", (text) => {
  const { article, problems } = parse(text, options);
  expect(article?.headline).toMatch(/A headline|KYIV|BREAKING|a city/);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
