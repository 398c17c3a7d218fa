import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import subsetFont from "subset-font";
import { writeAtomically } from "#press/files/atomic-write.ts";

const require = createRequire(import.meta.url);
const { version }: { version: string } = require("subset-font/package.json");

interface Order {
  text: string;
  wght: { min: number; max: number };
}

/** Turns a style sheet into one whose fonts are cut to the characters and the weights that its faces declare. The cut fonts are kept in a folder. */
export async function cutFonts(styles: string, kept: string): Promise<string> {
  const parts = await Promise.all(
    styles
      .split(/(@font-face\s*\{[^}]*\})/u)
      .map((part) => (part.startsWith("@font-face") ? cutFace(part, kept) : part)),
  );
  return parts.join("");
}

async function cutFace(face: string, kept: string): Promise<string> {
  const [, url] = /url\("([^"]+\.woff2)"\)/u.exec(face) ?? [];
  const [, min, max] = /font-weight:\s*(\d+) (\d+)/u.exec(face) ?? [];
  const [, range] = /unicode-range:([^;]+)/u.exec(face) ?? [];
  if (!url || !min || !max || !range) return face;
  const order = { text: charactersIn(range), wght: { min: Number(min), max: Number(max) } };
  const cut = await cutFont(require.resolve(url), order, kept);
  return face.replace(url, () => toCssUrl(cut));
}

// Otherwise a sign would be read as an escape, or end the string.
function toCssUrl(file: string): string {
  return file.replaceAll("\\", "/").replaceAll(/[%"]/gu, encodeURIComponent);
}

// Cutting takes a second a font, so what was cut once is kept.
async function cutFont(file: string, { text, wght }: Order, kept: string): Promise<string> {
  const font = readFileSync(file);
  const order = JSON.stringify({ version, text, wght });
  const key = createHash("sha256").update(font).update(order).digest("hex").slice(0, 16);
  const cut = join(kept, key, basename(file));
  if (existsSync(cut)) return cut;
  const bytes = await subsetFont(font, text, {
    targetFormat: "woff2",
    variationAxes: { wght },
  });
  writeAtomically(cut, bytes);
  return cut;
}

function charactersIn(range: string): string {
  const spans = Array.from(
    range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/giu),
    ([, from = "", to = from]) => ({
      from: Number.parseInt(from, 16),
      to: Number.parseInt(to, 16),
    }),
  );
  return spans
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((point) => String.fromCodePoint(point))
    .join("");
}
