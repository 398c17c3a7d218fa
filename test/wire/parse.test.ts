import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const rulesOf = (text: string, source = options.source) =>
  parse(text, { ...options, source }).problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe("parse", () => {
  test.each(["", "\n\n\n", " \u00a0\t", "***\n"])("rejects a file without text: %j", (text) => {
    expect(rulesOf(text)).toEqual(["error empty-file"]);
  });

  test("rejects a text without any date", () => {
    expect(rulesOf("A headline\n\nA text.", "a.txt")).toEqual(["error missing-date"]);
  });

  test("rejects a folder whose day does not exist if there is no other date", () => {
    expect(rulesOf("A headline", "2020/02/30/a.txt")).toEqual(["error impossible-date"]);
  });

  test.each([" date 2020-13-01\n\nA headline", "A headline\n\n2020-01-04 25:00"])(
    "rejects a day or time that does not exist: %j",
    (text) => {
      expect(rulesOf(text)).toEqual(["error impossible-date"]);
    },
  );

  test("drops the whole text if there is no article", () => {
    const { article, dropped } = parse("2020-02-30 10:00", { ...options, source: "a.txt" });
    expect(article).toBeUndefined();
    expect(dropped).toEqual([{ rule: "not-published", line: 1, text: "2020-02-30 10:00" }]);
  });

  test("publishes a headline without a text", () => {
    expect(parse("Flash", options).article).toMatchObject({ headline: "Flash", body: [] });
  });
});
