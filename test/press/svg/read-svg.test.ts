import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { withoutScripts } from "#press/svg/read-svg.ts";
import { svg } from "#test/press/pictures.ts";

const html = 'xmlns="http://www.w3.org/1999/xhtml"';
const pixels = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
const link = (href: string) => `<a href="${href}"><text>more</text></a>`;

describe("a vector picture", () => {
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
  ])("loses what could run: %s", (harm) => {
    const clean = withoutScripts(svg(harm));
    expect(clean).not.toMatch(/alert/);
    expect(clean).toContain('<circle r="9"/>');
  });

  test("loses its document type and what that defines", () => {
    const harm = '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>';
    const clean = withoutScripts(harm + svg("&x;"));
    expect(clean).not.toMatch(/alert|DOCTYPE/);
  });

  test("loses a style sheet that would turn it into a page", () => {
    const sheet = '<?xml-stylesheet type="text/xsl" href="#sheet"?>';
    expect(withoutScripts(`<?xml version="1.0"?>${sheet}${svg()}`)).toBe(
      `<?xml version="1.0"?>${svg()}`,
    );
  });

  test("keeps the pictures that it brings along, and what it uses of itself", () => {
    const picture = svg(
      '<image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="/><g id="a"/><use href="#a"/>',
    );
    expect(withoutScripts(picture)).toBe(picture);
  });

  test("stays the same picture", async () => {
    const picture = svg(
      '<title>A chart</title><style>rect{fill:#936}</style><rect id="a" width="20" height="9"/>',
    );
    expect(await pixels(withoutScripts(picture))).toEqual(await pixels(picture));
    expect(withoutScripts(picture)).toContain("<title>A chart</title>");
  });

  test("keeps its words in any script, and its links to other pages", () => {
    const picture = svg(`<text>港口, الميناء</text>${link("https://paper.example/")}`);
    expect(withoutScripts(picture)).toBe(picture);
  });

  test("that is no SVG is refused", () => {
    expect(() => withoutScripts("not a picture")).toThrow("Non-whitespace");
  });
});
