import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/02/03/a.txt", timeZone: "UTC", language: "en" };
const lead = "The school read a poem at the old bridge on Monday, in the rain.";

function read(...blocks: string[]) {
  const text = ["A poem for the bridge", "2020-02-03 18:20", lead, ...blocks].join("\n\n");
  return parse(text, options).article?.body.slice(1) ?? [];
}

test.each([
  "The river runs below\nand never asks the way.\nThe stones have let it go\neach night and every day.",
  "Oh my river,\noh my stone,\ncarry me over,\ncarry me home!",
  "Der Fluss fließt unten\nund fragt nicht nach dem Weg\nDie Steine lassen ihn",
  "Le fleuve passe,\nle pont demeure\net la nuit vient",
])("%j keeps its lines", (text) => {
  expect(read(text, lead)[0]).toEqual({ kind: "paragraph", text });
  expect(read("A child read it out.", text)[1]).toEqual({ kind: "paragraph", text });
});

test("stanzas stay apart", () => {
  const stanza = "Oh my river\nOh my stone\nCarry me over";
  const other = "Oh my water\nOh my rain\nCarry me back";
  expect(read(stanza, other)).toEqual([
    { kind: "paragraph", text: stanza },
    { kind: "paragraph", text: other },
  ]);
});

test.each([
  "The bridge is shut.\nThe ferry sails.\nNobody comes.",
  "Leeds 2-1 Hull\nYork 0-0 Weirton\nHull 3 Leeds 1",
  "Weirton: Lee\nHull: Cross\nYork: Bell",
  "- a berth\n- a crane\n- a ship",
  "One line\nand another",
])("%j has no lines of verse", (text) => {
  const texts = read(text, lead).map((block) => ("text" in block ? block.text : ""));
  expect(texts.join("")).not.toContain("\n");
});
