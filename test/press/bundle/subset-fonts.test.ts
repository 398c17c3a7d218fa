import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cutFonts } from "#press/bundle/subset-fonts.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const whole = "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2";
const faceOf = (url: string, range = "U+0041-0043, U+2019") =>
  `@font-face { src: url("${url}") format("woff2"); font-weight: 400 700; unicode-range: ${range}; }`;
const urlIn = (styles: string) => /url\("([^"]+)"\)/u.exec(styles)![1]!;

describe("cutting the fonts of a style sheet", () => {
  const kept = temporaryFolder();
  let cut: string;

  beforeAll(async () => {
    cut = await cutFonts(`p { color: red }\n${faceOf(whole)}`, kept);
  });

  test("puts a smaller font of the same name in place of the whole one, and changes nothing else", () => {
    const url = urlIn(cut);
    expect(url.startsWith(kept)).toBe(true);
    expect(url.endsWith("/newsreader-latin-wght-normal.woff2")).toBe(true);
    expect(cut.replace(url, whole)).toBe(`p { color: red }\n${faceOf(whole)}`);
    const { size } = statSync(createRequire(import.meta.url).resolve(whole));
    expect(readFileSync(url).length).toBeLessThan(size / 10);
    expect(readFileSync(url, "latin1")).toMatch(/^wOF2/);
  });

  test("names the font so that a path with escapes and quotes is read as it is", async () => {
    const odd = join(temporaryFolder(), `50% a%41 "b"`);
    const url = urlIn(await cutFonts(faceOf(whole), odd));
    expect(decodeURI(url).startsWith(`${odd}/`)).toBe(true);
    expect(readFileSync(decodeURI(url), "latin1")).toMatch(/^wOF2/);
  });

  test("gives the same bytes in another place", async () => {
    const again = await cutFonts(faceOf(whole), temporaryFolder());
    expect(readFileSync(urlIn(again))).toEqual(readFileSync(urlIn(cut)));
  });

  test("cuts no font twice, and another one for other characters", async () => {
    expect(urlIn(await cutFonts(faceOf(whole), kept))).toBe(urlIn(cut));
    expect(readdirSync(kept)).toHaveLength(1);
    expect(urlIn(await cutFonts(faceOf(whole, "U+0041"), kept))).not.toBe(urlIn(cut));
  });

  test("leaves the system's own fonts alone", async () => {
    const local = '@font-face { font-family: x; src: local("Georgia"); size-adjust: 96%; }';
    expect(await cutFonts(local, kept)).toBe(local);
  });
});
