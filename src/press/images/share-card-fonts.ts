import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontDetails } from "@takumi-rs/core";

// The paper's own face first, then what it has no letters for; each is cut into files by the letters in them.
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

/** One file of a family, and the code points that it is for. */
interface Cut {
  family: string;
  file: string;
  ranges: Range[];
}

let cuts: Cut[] | undefined;

/** Turns a text into the font files that together have its letters, the paper's own face first. */
export function cutsFor(text: string): Cut[] {
  cuts ??= families.flatMap(([name, style]) => cutsOf(name, style));
  const found = new Set<Cut>();
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0)!;
    const cut = cuts.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    if (cut) found.add(cut);
  }
  return cuts.filter((cut) => found.has(cut));
}

/** Reads one of them. */
export function fontOf({ family, file, ranges }: Cut): FontDetails {
  return { name: family, data: readFileSync(file), unicodeRange: ranges };
}

const require = createRequire(import.meta.url);

function cutsOf(name: string, style: string): Cut[] {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const family = name.slice(name.indexOf("/") + 1);
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as object;
  return Object.entries(ranges).map(([part, list]) => ({
    family,
    file: join(folder, "files", `${family}-${part.replace(/[[\]]/gu, "")}-${style}.woff2`),
    ranges: toRanges(String(list)),
  }));
}

// As `unicode-range` in CSS: `U+0000-00FF,U+0131`.
function toRanges(list: string): Range[] {
  return list.split(",").map((one) => {
    const [from = "0", to = from] = one.replace(/U\+/iu, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
