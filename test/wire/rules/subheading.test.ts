import { expect, test } from "vitest";
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
