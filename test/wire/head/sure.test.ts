import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pageFrom } from "#test/wire/head/page-from.ts";
import { bestSequence, type Decision } from "#wire/head/sequence.ts";
import { sureSequence } from "#wire/head/sure.ts";

const headline = "Storm closes the harbour for a week";
const stamp = "2020-01-06 22:36";
const lead =
  "The harbour closed at noon, and will stay closed until the storm is over, its master said on Monday.";
const more =
  "Ships waited outside, some of them for the second day in a row, and the pilots went home.";
const rolesOf = (decisions: Decision[] | undefined) => decisions?.map(({ role }) => role);

test.each([
  [[headline, stamp, lead, more]],
  [[headline, stamp, "Jo Reed", lead, more]],
  [[headline, stamp, "Jo Reed", "A ship.", "A ship. (Reed)", lead, more]],
])("nothing is in doubt, and nothing else is found by weighing: %j", (blocks) => {
  const page = pageFrom(blocks.join("\n\n"));
  const sure = sureSequence(page);
  expect(sure?.at(-1)?.role).toBe("copy");
  expect(rolesOf(sure)).toEqual(rolesOf(bestSequence(page)));
  expect(Math.min(...bestSequence(page).map(({ margin }) => margin))).toBeGreaterThan(1);
});

test.each([
  [["Harbour", headline, stamp, lead, more]],
  [[headline, stamp, headline, lead, more]],
  [[headline, stamp, "A ship.", "A ship.", "Image: Jo Reed", lead, more]],
  [[headline, stamp, "FILE PHOTO: A ship in the harbour. REED/Jo Reed", lead, more]],
  [[headline, stamp, lead, "By Jo Reed", more]],
  [[` date 2020-01-06 ${headline}`, stamp, lead, more]],
  [[headline, lead, more]],
])("must be weighed: %j", (blocks) => {
  expect(sureSequence(pageFrom(blocks.join("\n\n")))).toBeUndefined();
});

describe("what is sure of a fixture is what is found by weighing", () => {
  const folder = new URL("../fixtures/", import.meta.url);
  const sure = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, page: pageFrom(readFileSync(new URL(name, folder), "utf8")) }))
    .filter(({ page }) => sureSequence(page));

  test.each(sure)("$name", ({ page }) => {
    expect(rolesOf(sureSequence(page))).toEqual(rolesOf(bestSequence(page)));
  });
});
