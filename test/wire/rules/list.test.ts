import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const kindsOf = (block: string) =>
  parse(`A headline\n\n${block}\n\nThe end.`, options).article?.body.map(({ kind }) => kind);

test.each(["- a\n- b", "* a\n• b", "1. a\n2. b", "1) a\n2) b"])("%j is a list", (block) => {
  expect(kindsOf(block)).toEqual(["list", "paragraph"]);
});

test.each(["- a", "-a\n-b", "2. a\n3. b", "1.a\n2.b", "1. a\n1. b"])(
  "%j is not a list",
  (block) => {
    expect(kindsOf(block)).not.toContain("list");
  },
);

test("prose may be directly above and below a list", () => {
  expect(kindsOf("Two things:\n- a\n- b\nThat was all.")).toEqual([
    "paragraph",
    "list",
    "paragraph",
    "paragraph",
  ]);
});
