import { describe, expect, test } from "vitest";
import { sanitizeSvg } from "#press/svg/sanitize-svg.ts";
import { svgLimits } from "#press/svg/svg-limits.ts";
import { svg } from "#test/press/pictures.ts";

const deep = (number: number) => svg("<g>".repeat(number) + "</g>".repeat(number));

describe("an SVG beyond the limits is refused:", () => {
  const { elements, levels, attributesOfOne, bytes } = svgLimits;

  test.each([
    ["siblings", svg("<path/>".repeat(50_000)), "elements"],
    ["levels", deep(100_000), "elements"],
    ["levels, few enough elements", deep(levels), "elements within each other"],
    [
      "levels behind a comment that seems to close them",
      svg(`<!--${"</g>".repeat(500)}-->${"<g a='/>'>".repeat(levels)}`),
      "elements within each other",
    ],
    [
      "attributes",
      svg(`<g ${Array.from({ length: attributesOfOne + 1 }, (_, at) => `a${at}=""`).join(" ")}/>`),
      "attributes on one element",
    ],
    ["attributes of all", svg('<g a="" b="" c="" d="" e="" f=""/>'.repeat(9000)), "attributes"],
    ["bytes", svg(" ".repeat(bytes)), "bytes"],
  ])("%s", (_name, text, what) => {
    expect(() => sanitizeSvg(text)).toThrow(new RegExp(`it has more than \\d+ ${what}`, "u"));
  });

  test("one at the limit is not", () => {
    expect(() => sanitizeSvg(deep(levels - 1))).not.toThrow();
    expect(() => sanitizeSvg(svg("<g/>".repeat(elements - 2)))).not.toThrow();
  });

  test("many beginnings of a comment that has no end are read once", () => {
    expect(() => sanitizeSvg(svg("<!--".repeat(1_000_000)))).toThrow(/it is no SVG/u);
  });
});
