import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { isSafeValue, safeSheet } from "#press/svg/sanitize-css.ts";
import { safeVector } from "#press/svg/sanitize-svg.ts";
import { vectorLimits } from "#press/svg/svg-limits.ts";
import { svg } from "#test/press/pictures.ts";
import { vectorAttacks } from "./svg-attacks.ts";

vi.setConfig({ testTimeout: 60_000 });

const { window } = new JSDOM("");
const pixels = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
const isWhole = (text: string) =>
  new window.DOMParser().parseFromString(text, "image/svg+xml").documentElement.localName === "svg";

describe("a vector picture", () => {
  test.each(Object.entries(vectorAttacks))("loses %s", (_name, attack) => {
    const clean = safeVector(svg(attack));
    expect(clean).not.toMatch(/attack|outside\.example/u);
    expect(clean).toContain('<circle r="9"/>');
    expect(isWhole(clean)).toBe(true);
    expect(safeVector(clean)).toBe(clean);
  });

  test("keeps what draws, moves and describes it", async () => {
    const picture = svg(
      [
        '<title id="title">Ships, 港口, الميناء</title><desc>A &amp; B &lt; C</desc>',
        '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" x2="40"><stop stop-color="#936"/><stop offset="1" stop-color="#fff"/></linearGradient>',
        '<filter id="blur"><feGaussianBlur stdDeviation="2"/></filter>',
        '<mask id="m"><rect width="40" height="20" fill="#fff"/></mask>',
        '<marker id="arrow" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0L4 2L0 4z"/></marker>',
        '<clipPath id="c"><circle r="20"/></clipPath><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern></defs>',
        "<style>.bar &gt; rect { fill: url(#a) } @media (prefers-color-scheme: dark) { text { fill: #fff } } @keyframes k { to { opacity: 0.5 } } .bar { animation: k 1s }</style>",
        '<g class="bar" role="img" aria-labelledby="title" style="mask: url(#m)"><rect width="30" height="9"/></g>',
        '<path d="M1 25H30" stroke="#000" marker-end="url(#arrow)" transform="translate(1 2)"/>',
        '<rect y="12" width="30" height="9" fill="url(#p)" clip-path="url(#c)" filter="url(#blur)"><animate attributeName="width" from="30" to="10" dur="2s" repeatCount="indefinite"/></rect>',
        '<symbol id="s" viewBox="0 0 4 4"><path d="M0 0h4v4"/></symbol><use xlink:href="#s" width="8" height="8"/><use href="#s" x="20" width="8" height="8"/>',
        '<text x="2" y="28" xml:space="preserve" xml:lang="ar" font-size="6" text-anchor="start">الميناء <tspan font-weight="700">!</tspan></text>',
      ].join(""),
    );
    expect(safeVector(picture)).toBe(picture);
    expect(await pixels(safeVector(picture))).toEqual(await pixels(picture));
  });

  test("is the same whatever its prefixes are", async () => {
    const prefixed = `<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" width="40" height="30"><ns0:circle id="a" r="9"/><ns0:use l:href="#a" x="20"/></ns0:svg>`;
    const clean = safeVector(prefixed);
    expect(clean).toContain('<circle id="a" r="9"/>');
    expect(clean).toContain('<use xlink:href="#a" x="20"/>');
    const plain = svg('<circle id="a" r="9"/><use xlink:href="#a" x="20"/>').replace(
      '<circle r="9"/>',
      "",
    );
    expect(await pixels(clean)).toEqual(await pixels(plain));
  });

  test("loses what programs that draw note in it", () => {
    const notes =
      '<metadata><x/></metadata><!-- made by Someone --><i:view xmlns:i="http://www.inkscape.org/" i:path="/home/someone"/>';
    expect(safeVector(svg(notes))).toBe(svg());
  });

  test("keeps the rest of a style sheet that loads", () => {
    const sheet =
      '@import "https://outside.example/a.css"; rect { fill: #936; background: url(x.png) }';
    const clean = safeVector(svg(`<style>${sheet}</style><rect width="9" height="9"/>`));
    expect(clean).toContain("<style>rect{fill:#936}</style>");
  });

  test("that the sample edition has stays the same, pixel for pixel", async () => {
    const drawings = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".svg"),
    );
    expect(drawings.length).toBeGreaterThan(5);
    for (const name of drawings) {
      const text = readFileSync(join("content", name), "utf8");
      expect(await pixels(safeVector(text))).toEqual(await pixels(text));
    }
  });

  test.each([
    ["not a picture", /Non-whitespace/u],
    ["<svg", /it is no SVG/u],
    ["<svg/>", /first element/u],
    ["<html xmlns='http://www.w3.org/1999/xhtml'/>", /first element/u],
    ["<svg xmlns='http://www.w3.org/2000/svg'><x:g/></svg>", /it is no SVG/u],
    ["<svg xmlns='http://www.w3.org/2000/svg'>&unknown;</svg>", /it is no SVG/u],
  ])("that is none is refused: %s", (text, message) => {
    expect(() => safeVector(text)).toThrow(message);
  });
});

const deep = (number: number) => svg("<g>".repeat(number) + "</g>".repeat(number));

describe("a vector picture beyond the limits is refused:", () => {
  const { elements, levels, attributesOfOne, bytes } = vectorLimits;

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
    expect(() => safeVector(text)).toThrow(new RegExp(`it has more than \\d+ ${what}`, "u"));
  });

  test("one at the limit is not", () => {
    expect(isWhole(safeVector(deep(levels - 1)))).toBe(true);
    expect(isWhole(safeVector(svg("<g/>".repeat(elements - 2))))).toBe(true);
  });

  test("many beginnings of a comment that has no end are read once", () => {
    expect(() => safeVector(svg("<!--".repeat(1_000_000)))).toThrow(/it is no SVG/u);
  });
});

const escape = (text: string) =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replace(/[<>&"]/gu, (one) => `&#${one.charCodeAt(0)};`);

test("what is left of any mixture of elements, attributes and attacks is whole, harmless and stays as it is", () => {
  const attack = fc.constantFrom(...Object.values(vectorAttacks));
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("url(#a)", "javascript:attack()", "url(https://outside.example/)", "#a", "x;y"),
  );
  const name = fc.constantFrom(
    "href",
    "fill",
    "style",
    "id",
    "onclick",
    "d",
    "xlink:href",
    "attributeName",
    "to",
    "class",
  );
  const tag = fc.constantFrom(
    "g",
    "a",
    "use",
    "image",
    "text",
    "style",
    "title",
    "set",
    "foreignObject",
    "script",
  );
  const { piece } = fc.letrec<{ piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 4 },
      attack,
      fc.string().map(escape),
      fc
        .tuple(
          tag,
          fc.dictionary(name, value, { maxKeys: 3 }),
          fc.array(tie("piece"), { maxLength: 3 }),
        )
        .map(([of, attributes, inner]) => {
          const written = Object.entries(attributes).map(
            ([key, text]) => ` ${key}="${escape(text)}"`,
          );
          return `<${of}${written.join("")}>${inner.join("")}</${of}>`;
        }),
    ),
  }));
  fc.assert(
    fc.property(piece, (inside) => {
      const clean = safeVector(svg(inside));
      expect(isWhole(clean)).toBe(true);
      expect(safeVector(clean)).toBe(clean);
      expect(clean).not.toMatch(
        /<(?:\w+:)?(?:script|foreignObject|iframe|img)\b|\son\w+=|\bping=/u,
      );
      expect(clean).not.toMatch(/href="(?!#|https?:|mailto:|data:image\/(?:png|jpeg))[^"]*:/u);
    }),
    { numRuns: 100 },
  );
});

describe("a style", () => {
  test.each([
    "url(#a)",
    "url('#a')",
    "rgb(1 2 3)",
    "translate(1,2)",
    "url(data:image/png;base64,aaaa)",
    "red",
    "calc(1px + var(--a))",
  ])("may say %s", (value) => expect(isSafeValue(value)).toBe(true));

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
  ])("may not say %s", (value) => expect(isSafeValue(value)).toBe(false));

  test.each([
    "{".repeat(100_000),
    "a{b:url(x",
    "@import",
    "}}}}",
    "a{--b:{url(x)}}",
    "(".repeat(100_000),
  ])("sheet that is broken is harmless: %.12s", (sheet) =>
    expect(safeSheet(sheet)).not.toMatch(/url|import/u),
  );
});
