import { expect, test } from "vitest";
import { shareImage } from "#app/page/share-image.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const path = "/2020/01/04/cranes/";
const [article] = editionOf([copyOf({ headline: "WATCH | Cranes" })]).articles;

test("the share card of an article has its headline as description", () => {
  expect(shareImage({ ...article!, card: `${path}card.jpg` })).toEqual({
    path: `${path}card.jpg`,
    width: 1200,
    height: 630,
    alt: "Cranes",
  });
});

test("of a picture in several widths and formats, one is taken that every messenger can show", () => {
  const versions = { stem: "crane", widths: [400, 800, 1200, 1600], fallback: "jpg" as const };
  const image = { src: `${path}crane.avif`, width: 4000, height: 3001, alt: "A crane.", versions };
  expect(shareImage({ ...article!, image })).toEqual({
    path: `${path}crane-1200.jpg`,
    width: 1200,
    height: 900,
    alt: "A crane.",
  });
});

test("an SVG is not shown by messengers", () => {
  const image = { src: `${path}crane.svg`, width: 40, height: 30 };
  expect(shareImage({ ...article!, image })).toBeUndefined();
});
