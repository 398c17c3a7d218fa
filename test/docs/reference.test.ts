// Lists in documents are compared with the code that they describe.
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteKeys } from "#press/config/site-schema.ts";
import { headerKeys } from "#wire/rules/header-keys.ts";
import { namesBelow, textOf } from "./documents.ts";

const code = globSync("src/**/*.{ts,tsx}").map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));
const allCode = code.map(({ text }) => text).join("\n");
const tokens = readFileSync("src/app/style/tokens.css", "utf8");

test("The README lists the settings that site.json may have", () => {
  expect(namesBelow(textOf("README.md"), "Settings").toSorted()).toEqual(siteKeys.toSorted());
});

test("The README lists files for programs that the code names", () => {
  const paths = namesBelow(textOf("README.md"), "What programs find");
  const files = paths.map((path) => path.split("/").at(-1)!.replace("2020-01", "${month}"));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !allCode.includes(file))).toEqual([]);
});

test("The wire format lists the keys that a header may have", () => {
  const listed = namesBelow(textOf("docs/wire-format.md"), "Header");
  expect(listed.toSorted()).toEqual([...headerKeys.keys()].toSorted());
});

test("The wire format lists every problem that its rules find, and none that nothing finds", () => {
  const listed = namesBelow(textOf("docs/wire-format.md"), "Problems");
  const ofWire = code.filter(({ path }) => path.startsWith("src/wire/")).map(({ text }) => text);
  const found = ofWire.flatMap((text) =>
    Array.from(text.matchAll(/\b(?:warn|fail)\(\s*draft,\s*\{\s*rule: ([^,\n]+)/gu), ([, rule]) =>
      Array.from(rule!.matchAll(/"([a-z-]+)"/gu), ([, name]) => name!),
    ).flat(),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((rule) => !listed.includes(rule))).toEqual([]);
  expect(listed.filter((rule) => !allCode.includes(`"${rule}"`))).toEqual([]);
});

test("The design lists sizes as the tokens have them", () => {
  const row = /^\| `(--step-[\w-]+)` +\| (\d+)(?:–(\d+))? px/gmu;
  const rows = Array.from(textOf("docs/design.md").matchAll(row));
  expect(rows.length).toBeGreaterThan(5);
  for (const [, token, least, most = least] of rows) {
    const value = new RegExp(`${token}: (.*);`, "u").exec(tokens)![1]!;
    const sizes = Array.from(
      value.matchAll(/(?<![+ ] )([\d.]+)rem/gu),
      ([, rem]) => Number(rem) * 16,
    );
    expect([token, Math.round(sizes[0]!), Math.round(sizes.at(-1)!)]).toEqual([
      token,
      Number(least),
      Number(most),
    ]);
  }
});

test("The design lists colours and their contrast on paper as the tokens have them", () => {
  const paper = coloursOf("--paper");
  const row = /^\| `(--[\w-]+)` +\| `(#\w{6})` +\| `(#\w{6})` +\| (?:([\d.]+), ([\d.]+))?/gmu;
  const rows = Array.from(textOf("docs/design.md").matchAll(row));
  expect(rows.length).toBeGreaterThan(4);
  for (const [, token, day, night, ...contrasts] of rows) {
    const colours = coloursOf(token!);
    expect([token, ...colours]).toEqual([token, day, night]);
    if (contrasts[0] === undefined) continue;
    const found = colours.map((colour, theme) => contrast(colour, paper[theme]!).toFixed(1));
    expect([token, ...found]).toEqual([token, ...contrasts]);
  }
});

function coloursOf(token: string): string[] {
  const [, day, night] = new RegExp(`${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, "u").exec(
    tokens,
  )!;
  return [day!, night!];
}

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
