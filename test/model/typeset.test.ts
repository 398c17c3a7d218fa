import { expect, test } from "vitest";
import { type Typeset, typeset } from "#model/typeset.ts";

test("an item without marks is shown as written", () => {
  const item: Typeset & { headline: string } = { headline: "It's late" };
  expect(typeset(item)).toBe(item);
});

test("each straight mark of a text is shown as the next one of its marks", () => {
  const written = { headline: `"It's" - late`, typography: { headline: "“’”–" } };
  expect(typeset(written).headline).toBe("“It’s” – late");
});

test("marks of a list of texts go on from one to the next", () => {
  const list = { items: ["It's", "no marks", "'s"], typography: { items: "’‘" } };
  expect(typeset(list).items).toEqual(["It’s", "no marks", "‘s"]);
});

test("texts without marks of their own, and marks without a text, are left alone", () => {
  const item = { headline: "It's", caption: "'s", typography: { headline: "’", gone: "‘" } };
  expect(typeset(item)).toEqual({ ...item, headline: "It’s" });
});

test("a text with more straight marks than it has others keeps them", () => {
  expect(typeset({ text: `'"`, typography: { text: "‘" } }).text).toBe(`‘"`);
});
