import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const withHeader = (header: string) => parse(`${header}\n\nA headline\n\nA text.`, options);

describe("a header", () => {
  test("needs a known key", () => {
    const { article, problems } = parse("Datelines are dull\n\nA text.", options);
    expect(article?.headline).toBe("Datelines are dull");
    expect(problems).toEqual([]);
  });

  test("may have a colon behind its keys", () => {
    expect(withHeader("date: 2020-01-05").article?.datePublished).toBe("2020-01-05T00:00:00+02:00");
  });

  test("may give the time with the date", () => {
    expect(withHeader("date 2020-01-05 09:30").article?.datePublished).toBe(
      "2020-01-05T09:30:00+02:00",
    );
  });

  test("says when the article was updated", () => {
    expect(withHeader("updated 2020-01-05 08:00").article?.dateModified).toBe(
      "2020-01-05T08:00:00+02:00",
    );
  });

  test("keeps the spelling of a language in order", () => {
    expect(withHeader("lang EN-gb").article?.language).toBe("en-GB");
  });
});

test.each([
  "image a/b.png",
  "image ..png",
  "image .png",
  "image a.txt",
  "image a.webm",
  "video a.png",
  "lang english_gb",
  "slug -a",
  "slug a--b",
  "slug é",
  `slug ${"a".repeat(101)}`,
  "updated 2020-02-30 10:00",
  "date soon",
  "byline ,",
  "caption",
])("%s is malformed, and says so with its place", (line) => {
  const { problems, dropped } = withHeader(line);
  expect(problems).toMatchObject([{ rule: "malformed-value", line: 1, severity: "warning" }]);
  expect(dropped.map(({ text }) => text)).toContain(line);
});
