import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontDetails } from "@takumi-rs/core";

// The site's own typeface first, then those for letters that it lacks. Each family has a file for each range of letters.
const families = [
  ["@fontsource-variable/newsreader", "wght-normal"],
  ["@fontsource-variable/noto-serif", "wght-normal"],
  ["@fontsource-variable/noto-naskh-arabic", "wght-normal"],
  ["@fontsource-variable/noto-serif-hebrew", "wght-normal"],
  ["@fontsource-variable/noto-serif-devanagari", "wght-normal"],
  ["@fontsource-variable/noto-serif-thai", "wght-normal"],
  ["@fontsource-variable/noto-serif-sc", "wght-normal"],
  ["@fontsource-variable/noto-serif-kr", "wght-normal"],
  ["@fontsource/noto-emoji", "600-normal"],
] as const;

type Range = [from: number, to: number];

/** One file of a family, and the ranges of code points that it has. */
interface FontFile {
  family: string;
  path: string;
  ranges: Range[];
}

let all: FontFile[] | undefined;

/** Finds the font files that together have all letters of a text, the site's own typeface first. */
export function fontFilesFor(text: string): FontFile[] {
  all ??= families.flatMap(([name, style]) => filesOfFamily(name, style));
  const found = new Set<FontFile>();
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0) ?? 0;
    const font = all.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    if (font) found.add(font);
  }
  return all.filter((font) => found.has(font));
}

/** Reads a font file. */
export function readFont({ family, path, ranges }: FontFile): FontDetails {
  return { name: family, data: readFileSync(path), unicodeRange: ranges };
}

const require = createRequire(import.meta.url);

function filesOfFamily(name: string, style: string): FontFile[] {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const family = name.slice(name.indexOf("/") + 1);
  const parts: Record<string, string> = JSON.parse(
    readFileSync(join(folder, "unicode.json"), "utf8"),
  );
  return Object.entries(parts).map(([part, ranges]) => ({
    family,
    path: join(folder, "files", `${family}-${part.replace(/[[\]]/gu, "")}-${style}.woff2`),
    ranges: toRanges(ranges),
  }));
}

// As `unicode-range` in CSS: `U+0000-00FF,U+0131`.
function toRanges(list: string): Range[] {
  return list.split(",").map((one) => {
    const [from = "0", to = from] = one.replace(/U\+/iu, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
