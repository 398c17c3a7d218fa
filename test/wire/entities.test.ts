import { expect, test } from "vitest";
import { decodeEntity, entity } from "#wire/entities.ts";

test.each([
  ["&amp;", "&"],
  ["&eacute;", "é"],
  ["&frac12;", "½"],
  ["&rarr;", "→"],
  ["&nbsp;", "\u00a0"],
  ["&#8217;", "’"],
  ["&#x2019;", "’"],
  ["&#X1F6A2;", "🚢"],
])("%s is read as %j", (reference, text) => {
  expect(reference.match(entity)).toEqual([reference]);
  expect(decodeEntity(reference)).toBe(text);
});

test.each([
  ["&#146;", "’"],
  ["&#150;", "–"],
  ["&#x80;", "€"],
])("%s, a number of Windows-1252, is read as %j, as browsers do", (reference, text) => {
  expect(decodeEntity(reference)).toBe(text);
});

test.each(["&#10;", "&#x0D;", "&#9;", "&NewLine;"])(
  "%s is a space and ends no line",
  (reference) => {
    expect(decodeEntity(reference)).toBe(" ");
  },
);

test.each(["&nosuch;", "&ampx;", "&#xD800;", "&#1114112;"])("%s stays as it is", (reference) => {
  expect(decodeEntity(reference)).toBeUndefined();
});
