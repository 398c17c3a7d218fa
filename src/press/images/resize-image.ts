import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import type { Versions } from "#model/medium.ts";
import { versionName } from "#model/paths.ts";
import { hasCacheFolder, writeCacheFolder } from "#press/files/cache-entry.ts";
import { isAnimated, openImage } from "./open-image.ts";
import { isDrawing } from "./recognize-drawing.ts";
import { stripOriginal } from "./strip-original.ts";

/** What an image is for: a picture has variants for every screen, a poster has one. */
export type Purpose = "picture" | "poster";

type Ending = "avif" | "webp" | "jpg" | "png";

/** What was made of an image. Kept as JSON beside its variants. */
interface ImageFacts {
  /** In pixels, ascending. Empty for an animation: its variants would stand still. */
  widths: number[];
  /** One for each format, the best first. */
  endings: Ending[];
  fallback: Versions["fallback"];
  /** The mean colour, `#rrggbb`; absent where the image is not opaque. */
  color?: string;
  drawing: boolean;
  /** Whether metadata was taken out of the original. */
  cleaned: boolean;
}

/** An image with its variants on disk. */
export interface ResizedImage extends ImageFacts {
  variantPath: (width: number, ending: Ending) => string;
  /** The original, without metadata. */
  originalPath: string;
}

const widths = [400, 800, 1200];
const maxWidth = 1600;
const posterWidth = 1200;
const encoders: Record<Ending, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 4 }),
  webp: (image) => image.webp({ quality: 78, effort: 5, smartSubsample: true }),
  jpg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
};

// Raise it with every change to what is made of an image.
const cacheVersion = 3;

const factsFile = "facts.json";

/** Resizes an image file into variants in the formats of the web, or finds them in the cache. Throws where the file is no image. */
export async function resizeImage(
  file: string,
  purpose: Purpose,
  cache: string,
): Promise<ResizedImage> {
  const bytes = readFileSync(file);
  const folder = join(cache, keyOf(bytes, purpose));
  if (!hasCacheFolder(folder))
    await writeCacheFolder(folder, async (draft) => {
      const facts = await writeVariants(draft, bytes, purpose);
      writeFileSync(join(draft, factsFile), JSON.stringify(facts));
    });
  const facts: ImageFacts = JSON.parse(readFileSync(join(folder, factsFile), "utf8"));
  return {
    ...facts,
    variantPath: (width, ending) => join(folder, variantName(width, ending)),
    originalPath: facts.cleaned ? join(folder, "original") : file,
  };
}

function keyOf(bytes: Buffer, purpose: Purpose): string {
  const settings = JSON.stringify([cacheVersion, purpose, sharp.versions]);
  return createHash("sha256").update(settings).update(bytes).digest("hex").slice(0, 32);
}

function variantName(width: number, ending: Ending): string {
  return versionName("version", width, ending);
}

async function writeVariants(folder: string, bytes: Buffer, purpose: Purpose): Promise<ImageFacts> {
  const metadata = await openImage(bytes).metadata();
  const { opaque, color } = await opacityAndColor(bytes);
  const cleaned = await stripOriginal(join(folder, "original"), bytes, metadata);
  const fallback = opaque ? "jpg" : "png";
  const facts: ImageFacts = {
    widths: isAnimated(metadata) ? [] : widthsFor(metadata.autoOrient.width, purpose),
    endings: purpose === "poster" ? ["webp"] : ["avif", "webp", fallback],
    fallback,
    ...(opaque && { color }),
    drawing: !opaque || (await isDrawing(bytes)),
    cleaned,
  };
  await Promise.all(
    facts.widths.flatMap((width) =>
      facts.endings.map((ending) => writeVariant(bytes, metadata, { folder, width, ending })),
    ),
  );
  return facts;
}

async function writeVariant(
  bytes: Buffer,
  { autoOrient }: Metadata,
  to: { folder: string; width: number; ending: Ending },
): Promise<void> {
  const { folder, width, ending } = to;
  const height = Math.max(1, Math.round((autoOrient.height * width) / autoOrient.width));
  const smaller = openImage(bytes).autoOrient().resize({ width, height, fit: "fill" });
  await encoders[ending](smaller).toFile(join(folder, variantName(width, ending)));
}

// Never wider than the original, and no two that are nearly the same.
function widthsFor(width: number, purpose: Purpose): number[] {
  if (purpose === "poster") return [Math.min(width, posterWidth)];
  const widest = Math.min(width, maxWidth);
  return [...widths.filter((one) => one < widest * 0.9), widest];
}

async function opacityAndColor(bytes: Buffer): Promise<{ opaque: boolean; color: string }> {
  const { isOpaque } = await openImage(bytes).stats();
  const small = await openImage(bytes)
    .resize({ width: 64, height: 64, fit: "inside", withoutEnlargement: true })
    .removeAlpha()
    .toColourspace("srgb")
    .png()
    .toBuffer();
  const { channels } = await sharp(small).stats();
  const parts = Uint8Array.from(channels, ({ mean }) => Math.round(mean));
  return { opaque: isOpaque, color: `#${Buffer.from(parts).toString("hex")}` };
}
