import { describe, expect, test } from "vitest";
import { findNearDuplicates } from "#edition/near-duplicates.ts";
import { splitDeskMark } from "#wire/desk-marks.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const articleOf = (headline: string, source = options.source) =>
  parse(`${headline}\n\n2020-01-04 20:59\n\nA text.`, { ...options, source }).article!;

describe("the mark of a desk", () => {
  test.each([
    ["UPDATE 2-", "UPDATE 2"],
    ["WRAPUP 1-", "WRAPUP 1"],
    ["RPT-", "RPT"],
    ["EXCLUSIVE-", "EXCLUSIVE"],
    ["EXCLUSIVE - ", "EXCLUSIVE"],
    ["EXCLUSIVE – ", "EXCLUSIVE"],
    ["FACTBOX-", "FACTBOX"],
    ["SPECIAL REPORT-", "SPECIAL REPORT"],
    ["UPDATE 3: ", "UPDATE 3"],
    ["Update 2 - ", "Update 2"],
    ["(LEAD) ", "LEAD"],
    ["(2nd LD) ", "2nd LD"],
    ["(UPDATE 2) ", "UPDATE 2"],
    ["EXKLUSIV - ", "EXKLUSIV"],
    ["СРОЧНО: ", "СРОЧНО"],
    ["عاجل: ", "عاجل"],
    ["[속보] ", "속보"],
    ["【速報】", "速報"],
    ["RPT-UPDATE 2-", "RPT | UPDATE 2"],
    ["CORRECTED-UPDATE 1-", "CORRECTED | UPDATE 1"],
  ])("%s is a kicker", (mark, kicker) => {
    expect(articleOf(`${mark}Storm closes harbour`)).toMatchObject({
      kicker,
      headline: "Storm closes harbour",
    });
  });

  test.each([
    "COVID-19 closes harbour",
    "NATO-Russia talks begin",
    "LEAD-free petrol returns",
    "LIVE-in carers win",
    "WATCHDOG-led inquiry opens",
    "Storm closes harbour - for a day",
    "UPDATE 2-",
  ])("is not read in %j", (headline) => {
    expect(splitDeskMark(headline)).toBeUndefined();
  });

  test("does not hide that two versions tell one story", () => {
    const first = articleOf("Storm closes harbour", "2020/01/04/a.txt");
    const second = articleOf("UPDATE 1-Storm closes harbour", "2020/01/04/b.txt");
    expect([...findNearDuplicates([first, second])]).toMatchObject([
      { because: "headline and day" },
    ]);
  });
});
