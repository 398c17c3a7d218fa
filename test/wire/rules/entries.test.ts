import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/02/03/a.txt", timeZone: "UTC", language: "en" };
const lead = "The council votes on the bridge tonight, and we follow it from the town hall.";
const entry = "The vote has begun, and three members are missing.";

function read(...blocks: string[]) {
  const text = ["Bridge vote live", "2020-02-03 18:20", lead, ...blocks].join("\n\n");
  return parse(text, options).article?.body.slice(1) ?? [];
}
const textsOf = (...blocks: string[]) =>
  read(...blocks).map((block) => ("text" in block ? block.text : block.kind));

describe("a time alone stands before its entry", () => {
  test.each([
    "10.42am GMT",
    "10:42",
    "14h05",
    "13.40 Uhr",
    "9 a.m.",
    "Posted at 13:10",
    "1042 GMT",
    "14:05:",
  ])("%s", (time) => {
    const [block, ...others] = read(time, entry);
    expect(block).toMatchObject({ kind: "paragraph" });
    expect(others).toEqual([]);
    expect(textsOf(time, entry)[0]).toMatch(new RegExp(`^${time} (?:– )?${entry}$`));
  });

  test("in the same block, too", () => {
    expect(textsOf(`14:05\n${entry}`)).toEqual([`14:05 – ${entry}`]);
  });

  test("and before its title, if it has one", () => {
    expect(read("14.05 Uhr", "Council votes", entry)).toEqual([
      { kind: "subheading", text: "14.05 Uhr – Council votes" },
      { kind: "paragraph", text: entry },
    ]);
  });
});

test("entries stay in their order, newest first", () => {
  expect(textsOf("14:05", "Third.", "13:10", "Second.", "12:00", "First.")).toEqual([
    "14:05 – Third.",
    "13:10 – Second.",
    "12:00 – First.",
  ]);
});

test("days and times that head entries are no stamps of the article", () => {
  const times = ["3 Feb 2020 18:10 GMT", "3 Feb 2020 17:45 GMT", "3 Feb 2020 17:20 GMT"];
  expect(textsOf(...times.flatMap((time) => [time, entry]))).toEqual(
    times.map((time) => `${time} – ${entry}`),
  );
});

test("a time with nothing below it, and one above a list, are paragraphs", () => {
  expect(textsOf("14:05", "- The council votes\n- The bridge shuts", "10.30am")).toEqual([
    "14:05",
    "list",
    "10.30am",
  ]);
});

test("prices are no times", () => {
  expect(textsOf("18.20", entry)).toEqual(["18.20", entry]);
});
