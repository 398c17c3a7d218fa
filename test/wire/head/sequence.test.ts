import { describe, expect, test } from "vitest";
import { pageFrom } from "#test/wire/head/page-from.ts";
import { bestSequence } from "#wire/head/sequence.ts";

const headline = "Storm closes the harbour for a week";
const summary = "Pilots went home at noon, and forty ships wait outside";
const stamp = "6 January 2020, 22:36";
const lead =
  "The harbour closed at noon, and will stay closed until the storm is over, its master said on Monday.";
const more =
  "Ships waited outside, some of them for the second day in a row, and the pilots went home.";

function rolesOf(...blocks: string[]): string {
  const page = pageFrom([...blocks, lead, more].join("\n\n"));
  const roles = bestSequence(page).map(({ role }) => role);
  return roles.slice(0, roles.indexOf("copy")).join(" ");
}

describe("whatever the order, each line is what it is", () => {
  test.each([
    [[headline, stamp, "Jo Reed"], "headline stamp byline"],
    [[headline, "By Jo Reed", stamp], "headline byline stamp"],
    [[headline, summary, "By Jo Reed", stamp], "headline summary byline stamp"],
    [[headline, summary, stamp, "By Jo Reed"], "headline summary stamp byline"],
    [[headline, summary, stamp, "Jo Reed"], "headline summary stamp byline"],
    [[headline, "By Jo Reed", summary, stamp], "headline byline summary stamp"],
    [[headline, stamp, headline, "Jo Reed"], "headline stamp again byline"],
    [[headline, stamp, headline.toUpperCase()], "headline stamp again"],
    [[stamp, headline, "By Jo Reed"], "stamp headline byline"],
    [["Harbour", headline, stamp], "label headline stamp"],
    [["Home > Harbour", headline, "By Jo Reed", stamp], "label headline byline stamp"],
    [["News", "Harbour", headline, summary, stamp], "label label headline summary stamp"],
    [[`${headline}\n${summary}\nBy Jo Reed\n${stamp}`], "headline summary byline stamp"],
    [[headline, `By Jo Reed\nDurban\n${stamp}`], "headline byline place stamp"],
    [[headline, "Jo Reed @joreed", `Durban | ${stamp}`], "headline byline stamp"],
    [
      [headline, stamp, "Harbour staff reporter", "A ship.", "A ship."],
      "headline stamp byline description caption",
    ],
    [[headline, `Jo Reed\nDurban\n${stamp}`], "headline byline place stamp"],
    [
      [headline, `By Jo Reed\nHarbour correspondent\n@joreed\n${stamp}`],
      "headline byline handle handle stamp",
    ],
    [
      ["Press release", "Contact:\nJo Reed\n555 010 2030", stamp, headline],
      "release contact contact contact stamp headline",
    ],
    [
      [" date 2020-01-06 vor 3 Minuten", "Merken", headline, "Von Jo Reed"],
      "chrome headline byline",
    ],
    [[headline, `${stamp} By Jo Reed`], "headline both"],
    [[headline, `Jo Reed | ${stamp}`], "headline both"],
    [[headline, `By Jo Reed on ${stamp}`], "headline both"],
    [
      ["FOR IMMEDIATE RELEASE", stamp, "Contact: Jo Reed", headline],
      "release stamp contact headline",
    ],
    [[" date 2020-01-06 3h ago", headline, "Jo Reed"], "chrome headline byline"],
    [[" date 2020-01-06 Global", headline, stamp], "chrome headline stamp"],
    [[` date 2020-01-06 ${headline}`, stamp], "headline stamp"],
    [[" date 2020-01-06 Storm closes", stamp], "headline stamp"],
    [
      [" date 2020-01-06 58m ago", "add bookmark", "Harbour", headline, stamp],
      "chrome chrome label headline stamp",
    ],
  ])("%j: %s", (blocks, roles) => expect(rolesOf(...blocks)).toBe(roles));
});

describe("a headline on two lines", () => {
  test.each([
    "Storm closes the harbour for a week and forty ships have\nto wait outside the wall",
    "STORM CLOSES THE HARBOUR FOR A WEEK AND FORTY SHIPS\nWAIT OUTSIDE",
    "Sturm schließt den Hafen für eine ganze Woche und vierzig\nSchiffe müssen warten",
  ])("%s", (lines) => expect(rolesOf(lines, stamp)).toBe("headline rest stamp"));

  test("is none where a summary stands below it", () => {
    expect(rolesOf(`${headline}\n${summary}`, stamp)).toBe("headline summary stamp");
  });
});

describe("a picture's texts", () => {
  test.each([
    [["A ship.", "A ship."], "description caption"],
    [["A ship.", "A ship. (Reed Pictures)"], "description caption"],
    [["A ship at the wall", "The master looks at the sea. (Reed Pictures)"], "description caption"],
    [["ship.jpg", "The master looks at the sea."], "description caption"],
    [["A ship.\nA ship.\nReed Pictures"], "description caption credit"],
    [["A ship.\nA ship.\nJo Reed / Reed"], "description caption credit"],
    [["A ship.", "A ship.", "Image: Jo Reed"], "description caption credit"],
    [["FILE PHOTO: A ship at the wall, January 5, 2019. REED/Jo Reed"], "caption"],
    [["A ship at the wall, January 5, 2019."], "caption"],
    [["A ship at the wall in the mist. Photograph: Jo Reed/Reed"], "caption"],
    [["A ship at the wall in the mist. (Reed Pictures)"], "caption"],
    [[more, "A ship at the wall in the mist. (Reed Pictures)"], "summary caption"],
  ])("%j: %s", (lines, roles) => {
    expect(rolesOf(headline, stamp, ...lines)).toBe(`headline stamp ${roles}`);
  });

  test.each([
    [
      [
        "The harbour is closed for a week.",
        "The harbour is closed for a week after a storm, its master said.",
      ],
    ],
    [["Ships wait outside, and the pilots went home.", "The oldest of them is Jo Reed (84)"]],
    [["The master spoke at noon", "The town listened to him"]],
    [["A ship at the wall", "It is the largest that was ever seen there, its master said."]],
    [["The harbour closed at noon, saying\nthat nobody could pass the wall in such\na storm."]],
  ])("are not there without evidence: %j", (lines) => {
    expect(rolesOf(headline, stamp, ...lines)).toBe("headline stamp");
  });
});

describe("copy stays copy", () => {
  test.each([[["Jo Reed", lead]], [[lead, "Jo Reed", more]], [["What the harbour costs", lead]]])(
    "%j",
    (blocks) => expect(rolesOf(headline, ...blocks)).toBe("headline"),
  );
});

test("a day below prose heads a part of it where the header has the date", () => {
  expect(rolesOf(" date 2020-01-07", headline, lead, "Monday, January 6, 2020", more)).toBe(
    "headline",
  );
});

test("nothing is the headline of a file that has no words", () => {
  expect(bestSequence(pageFrom(" date 2020-01-04\n\n"))).toEqual([]);
});
