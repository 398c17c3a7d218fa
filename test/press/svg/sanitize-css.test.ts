import { describe, expect, test } from "vitest";
import { isSafeCssValue, sanitizeCss } from "#press/svg/sanitize-css.ts";

describe("a style", () => {
  test.each([
    "url(#a)",
    "url('#a')",
    "rgb(1 2 3)",
    "translate(1,2)",
    "url(data:image/png;base64,aaaa)",
    "red",
    "calc(1px + var(--a))",
  ])("may have %s", (value) => expect(isSafeCssValue(value)).toBe(true));

  test.each([
    "url(x)",
    "url(//a/b)",
    "URL( x )",
    "u\\72l(x)",
    "url(data:image/svg+xml,x)",
    "url(data:text/html,x)",
    "image-set('x' 1x)",
    "src('x')",
    "url('x",
    "url(x y)",
    "url(/**/'x')",
    "\\55rl(x)",
  ])("may not have %s", (value) => expect(isSafeCssValue(value)).toBe(false));

  test.each([
    "{".repeat(100_000),
    "a{b:url(x",
    "@import",
    "}}}}",
    "a{--b:{url(x)}}",
    "(".repeat(100_000),
  ])("sheet that is broken is harmless: %.12s", (sheet) =>
    expect(sanitizeCss(sheet)).not.toMatch(/url|import/u),
  );
});
