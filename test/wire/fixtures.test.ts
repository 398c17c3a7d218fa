import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse } from "#wire/parse.ts";

const folder = new URL("fixtures/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

describe("each fixture parses to the JSON beside it", () => {
  test.each(names)("%s", (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
    const source = `2020/01/04/${name}.txt`;
    const { datedAt: _place, ...parsed } = parse(text, {
      source,
      timeZone: "Africa/Johannesburg",
      language: "en",
    });
    expect(parsed).toEqual(expected);
    expect(lostFrom(text, parsed, "en")).toEqual([]);
  });
});
