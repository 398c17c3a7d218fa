import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse } from "#wire/parse.ts";

describe.each(["nasty", "wire-gold"])("real text: %s", (name) => {
  const folder = `../shared/corpora/${name}`;

  test("is parsed without an exception, and without losing a letter", ({ skip }) => {
    skip(!existsSync(folder), `there is no ${folder} here`);
    for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".txt"))) {
      const text = readFileSync(`${folder}/${file}`, "utf8");
      const source = `2020/01/04/${file}`;
      const parsed = parse(text, { source, timeZone: "Africa/Johannesburg", language: "en" });
      expect([file, ...lostFrom(text, parsed, "en")]).toEqual([file]);
    }
  });
});
