import { describe, expect, test } from "vitest";
import { bars } from "#test/wire/bars.ts";
import { exactFields, goldFolder, scoreGold } from "#test/wire/gold.ts";

describe("real articles are read as well as the bars demand", () => {
  const score = scoreGold();

  test.for(exactFields)("%s", (field, { skip }) => {
    if (!score) return skip(`there is no ${goldFolder} here`);
    expect(score.right[field] / score.total).toBeGreaterThanOrEqual(bars[field]);
  });

  test("sub-headings", ({ skip }) => {
    if (!score) return skip(`there is no ${goldFolder} here`);
    expect(score.subheadings.f1).toBeGreaterThanOrEqual(bars.subheadings);
  });
});
