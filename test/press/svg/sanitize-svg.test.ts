import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { sanitizeSvg } from "#press/svg/sanitize-svg.ts";
import { svg } from "#test/press/pictures.ts";
import { svgAttacks } from "./svg-attacks.ts";

const { window } = new JSDOM("");
const pixels = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
const html = 'xmlns="http://www.w3.org/1999/xhtml"';
const link = (href: string) => `<a href="${href}"><text>more</text></a>`;
const isWhole = (text: string) =>
  new window.DOMParser().parseFromString(text, "image/svg+xml").documentElement.localName === "svg";

describe("an SVG", () => {
  test.each(Object.entries(svgAttacks))("loses %s", (_name, attack) => {
    const clean = sanitizeSvg(svg(attack));
    expect(clean).not.toMatch(/attack|outside\.example/u);
    expect(clean).toContain('<circle r="9"/>');
    expect(isWhole(clean)).toBe(true);
    expect(sanitizeSvg(clean)).toBe(clean);
  });

  test("keeps shapes, animations and descriptions", async () => {
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
    expect(sanitizeSvg(picture)).toBe(picture);
    expect(await pixels(sanitizeSvg(picture))).toEqual(await pixels(picture));
  });

  test("is the same, whatever its prefixes are", async () => {
    const prefixed = `<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" width="40" height="30"><ns0:circle id="a" r="9"/><ns0:use l:href="#a" x="20"/></ns0:svg>`;
    const clean = sanitizeSvg(prefixed);
    expect(clean).toContain('<circle id="a" r="9"/>');
    expect(clean).toContain('<use xlink:href="#a" x="20"/>');
    const plain = svg('<circle id="a" r="9"/><use xlink:href="#a" x="20"/>').replace(
      '<circle r="9"/>',
      "",
    );
    expect(await pixels(clean)).toEqual(await pixels(plain));
  });

  test("loses the metadata of drawing programs", () => {
    const notes =
      '<metadata><x/></metadata><!-- made by Someone --><i:view xmlns:i="http://www.inkscape.org/" i:path="/home/someone"/>';
    expect(sanitizeSvg(svg(notes))).toBe(svg());
  });

  test("keeps the harmless rest of a style sheet", () => {
    const sheet =
      '@import "https://outside.example/a.css"; rect { fill: #936; background: url(x.png) }';
    const clean = sanitizeSvg(svg(`<style>${sheet}</style><rect width="9" height="9"/>`));
    expect(clean).toContain("<style>rect{fill:#936}</style>");
  });

  test("that the sample edition has stays the same, pixel for pixel", async () => {
    const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".svg"),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(join("content", name), "utf8");
      expect(await pixels(sanitizeSvg(text))).toEqual(await pixels(text));
    }
  });

  test.each([
    ["not a picture", /Non-whitespace/u],
    ["<svg", /it is no SVG/u],
    ["<svg/>", /first element/u],
    ["<html xmlns='http://www.w3.org/1999/xhtml'/>", /first element/u],
    ["<svg xmlns='http://www.w3.org/2000/svg'><x:g/></svg>", /it is no SVG/u],
    ["<svg xmlns='http://www.w3.org/2000/svg'>&unknown;</svg>", /it is no SVG/u],
  ])("that is not well-formed or no SVG is refused: %s", (text, message) => {
    expect(() => sanitizeSvg(text)).toThrow(message);
  });
});

describe("a sanitized SVG", () => {
  test.each([
    "<script>alert(1)</script>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<circle r="1" onclick="alert(1)" onload="alert(1)"/>',
    '<circle r="1" onpointerenter="alert(1)" onanimationstart="alert(1)"/>',
    link("javascript:alert(1)"),
    link(" JavaScript:alert(1)"),
    link("java&#x0A;script:alert(1)"),
    '<a xlink:href="javascript:alert(1)"><text>more</text></a>',
    link("data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;"),
    '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<a><animate attributeName="href" values="javascript:alert(1)"/></a>',
    `<foreignObject><iframe ${html} srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/></foreignObject>`,
    `<foreignObject><iframe ${html} src="javascript:alert(1)"/></foreignObject>`,
    `<foreignObject><meta ${html} http-equiv="refresh" content="0;url=https://alert.example"/></foreignObject>`,
    `<foreignObject><form ${html} action="https://alert.example"/></foreignObject>`,
    `<foreignObject><h:object xmlns:h="http://www.w3.org/1999/xhtml" data="https://alert.example"/></foreignObject>`,
    '<image href="https://alert.example/x.png"/>',
    '<use xlink:href="data:image/svg+xml,alert"/>',
    '<handler type="text/ecmascript">alert(1)</handler>',
  ])("loses what could run or load something: %s", (harm) => {
    const clean = sanitizeSvg(svg(harm));
    expect(clean).not.toMatch(/alert/);
    expect(clean).toContain('<circle r="9"/>');
  });

  test("loses its document type and entities", () => {
    const harm = '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>';
    const clean = sanitizeSvg(harm + svg("&x;"));
    expect(clean).not.toMatch(/alert|DOCTYPE/);
  });

  test("loses a style sheet that would turn it into a page", () => {
    const sheet = '<?xml-stylesheet type="text/xsl" href="#sheet"?>';
    expect(sanitizeSvg(`<?xml version="1.0"?>${sheet}${svg()}`)).toBe(
      `<?xml version="1.0"?>${svg()}`,
    );
  });

  test("keeps images in data URLs, and references to its own parts", () => {
    const picture = svg(
      '<image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/><g id="a"/><use href="#a"/>',
    );
    expect(sanitizeSvg(picture)).toBe(picture);
  });

  test("stays the same picture", async () => {
    const picture = svg(
      '<title>A chart</title><style>rect{fill:#936}</style><rect id="a" width="20" height="9"/>',
    );
    expect(await pixels(sanitizeSvg(picture))).toEqual(await pixels(picture));
    expect(sanitizeSvg(picture)).toContain("<title>A chart</title>");
  });

  test("keeps text in any script, and links to other pages", () => {
    const picture = svg(`<text>港口, الميناء</text>${link("https://paper.example/")}`);
    expect(sanitizeSvg(picture)).toBe(picture);
  });
});

const escape = (text: string) =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replace(/[<>&"]/gu, (one) => `&#${one.charCodeAt(0)};`);

test("any mixture of elements, attributes and attacks becomes a well-formed, harmless SVG that stays as it is", () => {
  const attack = fc.constantFrom(...Object.values(svgAttacks));
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
      const clean = sanitizeSvg(svg(inside));
      expect(isWhole(clean)).toBe(true);
      expect(sanitizeSvg(clean)).toBe(clean);
      expect(clean).not.toMatch(
        /<(?:\w+:)?(?:script|foreignObject|iframe|img)\b|\son\w+=|\bping=/u,
      );
      expect(clean).not.toMatch(/href="(?!#|https?:|mailto:|data:image\/(?:png|jpeg))[^"]*:/u);
    }),
    { numRuns: 100 },
  );
});
