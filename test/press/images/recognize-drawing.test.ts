import { expect, test } from "vitest";
import { isDrawing } from "#press/images/recognize-drawing.ts";
import { chart, photograph, png } from "#test/press/pictures.ts";

test.each([
  ["a chart", chart("plain")],
  ["a chart on a ground that fades", chart("fading")],
  ["a chart in GIF", chart("plain", "gif")],
  ["an even colour", png(40, 30)],
  ["a single pixel", png(1, 1)],
])("%s is a drawing", async (_, picture) => {
  expect(await isDrawing(Buffer.from(await picture))).toBe(true);
});

test.each(["png", "gif", "jpeg"] as const)("a photograph in %s is none", async (format) => {
  expect(await isDrawing(Buffer.from(await photograph(format)))).toBe(false);
});
