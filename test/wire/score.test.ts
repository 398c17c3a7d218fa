import { describe, expect, test } from "vitest";
import { bars, settingLoss, wholeParagraphs } from "#test/wire/bars.ts";
import { exactFields, goldFolder, scoreGold } from "#test/wire/gold.ts";
import { type Setting, settings } from "#test/wire/settings.ts";

const plain = scoreGold();

describe("real articles are read as the bars demand", () => {
  test.for(exactFields)("%s", (field, { skip }) => {
    if (!plain) return skip(`there is no ${goldFolder} here`);
    expect(plain.right[field] / plain.total).toBeGreaterThanOrEqual(bars[field]);
  });

  test("sub-headings", ({ skip }) => {
    if (!plain) return skip(`there is no ${goldFolder} here`);
    expect(plain.subheadings.f1).toBeGreaterThanOrEqual(bars.subheadings);
  });
});

describe("real articles are read as well where they are set in another way", () => {
  const others = Object.keys(settings).filter((setting) => setting !== "unchanged") as Setting[];

  test.for(others)("%s", (setting, { skip }) => {
    const score = scoreGold(setting);
    if (!plain || !score) return skip(`there is no ${goldFolder} here`);
    const lost = exactFields.map(
      (field) => (plain.right[field] - score.right[field]) / plain.total,
    );
    expect(Math.max(...lost, plain.subheadings.f1 - score.subheadings.f1)).toBeLessThan(
      settingLoss,
    );
    expect(score.wholeParagraphs).toBeGreaterThanOrEqual(wholeParagraphs);
  });
});
