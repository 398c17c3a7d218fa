import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const firstOf = (line: string, next: string) =>
  parse(`A headline\n\n${line}\n\n${next}\n\nThe end.`, options).article?.body[0]?.kind;

test.each(["A paragraph.", "- a\n- b", "> A quote.", "READ | A thing", "a.png"])(
  "a short line may head %j",
  (next) => {
    expect(firstOf("What it needs", next)).toBe("subheading");
  },
);

test.each(["> that nothing ends.", "> “that nothing ends.”", "it was said."])(
  "a line that goes on in %j heads nothing",
  (next) => {
    expect(firstOf("It follows", next)).toBe("paragraph");
  },
);

test.each([
  "It ends.",
  "why not",
  "What is it?",
  "Then this:",
  "The first | the second",
  "2020",
  "A".repeat(121),
])("%s is prose", (line) => {
  expect(firstOf(line, "A paragraph.")).toBe("paragraph");
});

test.each(["The 1990s", "1914 and after", "Élan", "Его слово"])("%s is a sub-heading", (line) => {
  expect(firstOf(line, "A paragraph.")).toBe("subheading");
});

describe("what only looks like a title", () => {
  const long =
    "The bridge has been shut since the flood, and nobody knows when it will open again.";

  test.each([
    "Currently £204.98, Lakeland",
    "From 5,99 Euro a month",
    "SHR 14 CTS VS 11 CTS",
    "Leeds 2-1 Hull",
    "The old bridge (Weir Images)",
    "9.05am - The Exchange opens in the green",
    "R14.90 to the dollar",
    "Gold 1,560.20 +0.4%",
    "Hull 3 Leeds 1",
    "Net loss 4,192,613",
    "Revs 392 mln",
    "SHIPMENT    BASIS      CBT MONTH",
    "NOTE: Full company name is Bear Ferries Co",
    "The agreement expires in 1988.",
    "Serves 4",
    "Q: Why does the ferry not run at night?",
    "WEIR GAZETTE: Why does the ferry not run at night?",
  ])("%s", (line) => {
    expect(firstOf(line, long)).not.toBe("subheading");
  });

  test.each([
    "11.04 Uhr: Der Rat tagt wieder",
    "855 euros less a year",
    "Monday, 3. 2.",
    "We manage the bridge…",
    "New courts instead of old ones: a chance that nobody may miss",
    "2012: the first promise",
    "« Nous attendons »",
  ])("but may head an entry or a chapter: %s", (line) => {
    expect(firstOf(line, long)).toBe("subheading");
  });
});

const headsOf = (...blocks: string[]) =>
  (parse(["A headline", ...blocks, "The end."].join("\n\n"), options).article?.body ?? []).flatMap(
    (block) => (block.kind === "subheading" ? [block.text] : []),
  );

describe("what stands among figures heads nothing", () => {
  test.each([
    ["Year", "Shr 14 cts vs 11 cts"],
    ["Year", "Shr loss one ct vs loss two cts"],
    ["Nine mths", "Shr not given", "Net 2.1 mln vs 1.4 mln"],
    ["Record March 16", "NOTE: Company went public in November 1986."],
    ["Fob Paranagua", "May         2/1 D      May          unch"],
    ["1 Chop the onions", "2 Fry them", "A paragraph."],
    ["Referee: A. Stone", "Attendance: twelve thousand", "A paragraph."],
  ])("%s", (...blocks) => {
    expect(headsOf(...blocks)).toEqual([]);
  });

  test("but a title may stand above lines with labels", () => {
    expect(
      headsOf("Teams", "Weirton: Lee; Hale, Reed", "Hull: Cross; Bell, Wood", "A paragraph."),
    ).toEqual(["Teams"]);
  });

  test("and only the last of many short lines may be a title", () => {
    expect(headsOf("Anora", "Conclave", "Dune", "What comes next", "A paragraph.")).toEqual([
      "What comes next",
    ]);
  });
});

test("years alone are titles where they head the entries of a chronology", () => {
  const entry = "The bridge was shut for a year.";
  expect(
    headsOf("1902", entry, "1995", entry.replace("year", "day"), "2020", "It is shut."),
  ).toEqual(["1902", "1995", "2020"]);
});

test("who signs a letter above the title of the next is no title", () => {
  expect(
    headsOf("A letter.", "Nora Castell, North Bank", "Ferry times", "Another letter."),
  ).toEqual(["Ferry times"]);
});
