import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const creditsOf = (end: string) =>
  parse(`A headline\n\nA text.\n\n${end}`, options).article?.credits;

test.each([
  ["- additional reporting by AFP", ["additional reporting by AFP"]],
  ["– Reuters", ["Reuters"]],
  ["(Compiled by Foreign desk)", ["Compiled by Foreign desk"]],
  ["(Reporting by A; Editing by B)", ["Reporting by A; Editing by B"]],
  ["- Reporting by A\n\n- Editing by B", ["Reporting by A", "Editing by B"]],
  ["- Reporting by A\nRead more on: x\n(Editing by B)", ["Reporting by A", "Editing by B"]],
])("%j is a credit", (end, credits) => {
  expect(creditsOf(end)).toEqual(credits);
});

test.each(["- one\n- two", "- That was the end of it.", "(Nobody was hurt.)", "(see above)"])(
  "%j is not",
  (end) => {
    expect(creditsOf(end)).toEqual([]);
  },
);
