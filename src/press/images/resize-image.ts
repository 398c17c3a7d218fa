import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import type { Versions } from "#model/medium.ts";
import { versionName } from "#model/paths.ts";
import { isBareHeif } from "#press/metadata/check-heif.ts";
import { barePicture, canBeBared } from "#press/metadata/strip-picture.ts";
import { hasCacheFolder, writeCacheFolder } from "#press/files/cache-entry.ts";

/** What a picture is for: one to look at has versions for every screen, a poster only one. */
export type Purpose = "picture" | "poster";

/** What a picture was turned into. */
interface Facts {
  /** Empty where the picture moves, which its versions would not. */
  widths: number[];
  endings: string[];
  fallback: Versions["fallback"];
  /** `#rrggbb`, on average; absent where something shines through. */
  color?: string;
  /** Whether the original may not be published as it is, because of what the camera noted in it. */
  cleaned: boolean;
}

/** A picture's versions on disk. */
export interface Developed extends Facts {
  /** The file of one version. */
  version: (width: number, ending: string) => string;
  /** The file of the original, without what the camera noted. */
  original: string;
}

const widths = [400, 800, 1200, 1600];
const posterWidth = 1200;
const encoders: Record<string, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 4 }),
  webp: (image) => image.webp({ quality: 78, effort: 5, smartSubsample: true }),
  jpg: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
};
// To be raised with any change to what is made of a picture.
const edition = 2;

const factsFile = "facts.json";

/** Turns a picture into smaller ones in the formats of the web, or finds in the cache what it was turned into before; throws on what is no picture. */
export async function develop(file: string, purpose: Purpose, cache: string): Promise<Developed> {
  const bytes = readFileSync(file);
  const folder = join(cache, keyOf(bytes, purpose));
  if (!hasCacheFolder(folder))
    await writeCacheFolder(folder, async (draft) => {
      writeFileSync(join(draft, factsFile), JSON.stringify(await write(draft, bytes, purpose)));
    });
  const facts = JSON.parse(readFileSync(join(folder, factsFile), "utf8")) as Facts;
  return {
    ...facts,
    version: (width, ending) => join(folder, versionName("version", width, ending)),
    original: facts.cleaned ? join(folder, "original") : file,
  };
}

function keyOf(bytes: Buffer, purpose: Purpose): string {
  const made = JSON.stringify([edition, purpose, sharp.versions]);
  return createHash("sha256").update(made).update(bytes).digest("hex").slice(0, 32);
}

async function write(folder: string, bytes: Buffer, purpose: Purpose): Promise<Facts> {
  const metadata = await open(bytes).metadata();
  const { opaque, color } = await lightOf(bytes);
  const cleaned = await clean(join(folder, "original"), bytes, metadata);
  const fallback = opaque ? "jpg" : "png";
  const facts = {
    widths: moves(metadata) ? [] : widthsFor(metadata.autoOrient.width, purpose),
    endings: purpose === "poster" ? ["webp"] : ["avif", "webp", fallback],
    fallback,
    ...(opaque && { color }),
    cleaned,
  } as const;
  await Promise.all(
    facts.widths.flatMap((width) =>
      facts.endings.map((ending) => print(bytes, metadata, { folder, width, ending })),
    ),
  );
  return facts;
}

async function print(
  bytes: Buffer,
  { autoOrient }: Metadata,
  to: { folder: string; width: number; ending: string },
): Promise<void> {
  const { folder, width, ending } = to;
  const height = Math.max(1, Math.round((autoOrient.height * width) / autoOrient.width));
  const smaller = open(bytes).autoOrient().resize({ width, height, fit: "fill" });
  await encoders[ending]!(smaller).toFile(join(folder, versionName("version", width, ending)));
}

// As tolerant of a flaw as browsers are.
function open(bytes: Buffer, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { failOn: "error", ...options });
}

function moves({ pages = 1 }: Metadata): boolean {
  return pages > 1;
}

// Never wider than the original, and no two that are nearly the same.
function widthsFor(width: number, purpose: Purpose): number[] {
  if (purpose === "poster") return [Math.min(width, posterWidth)];
  const widest = Math.min(width, widths.at(-1)!);
  return [...widths.filter((one) => one < widest * 0.9), widest];
}

async function lightOf(bytes: Buffer): Promise<{ opaque: boolean; color: string }> {
  const { isOpaque } = await open(bytes).stats();
  const small = await open(bytes)
    .resize({ width: 64, height: 64, fit: "inside", withoutEnlargement: true })
    .removeAlpha()
    .toColourspace("srgb")
    .png()
    .toBuffer();
  const { channels } = await sharp(small).stats();
  const parts = Uint8Array.from(channels, ({ mean }) => Math.round(mean));
  return { opaque: isOpaque, color: `#${Buffer.from(parts).toString("hex")}` };
}

// The place where a photograph was taken, and by which telephone, is no reader's business.
async function clean(to: string, bytes: Buffer, metadata: Metadata): Promise<boolean> {
  const { format, orientation = 1 } = metadata;
  const lies = orientation !== 1 && !moves(metadata);
  // Its pixels stay as they are, unless they have to be turned.
  const bare = lies ? undefined : barePicture(bytes, format);
  if (bare?.equals(bytes)) return false;
  if (bare) {
    writeFileSync(to, bare);
    return true;
  }
  if (!lies && !canBeBared(format) && !hasNotes(bytes, metadata)) return false;
  const whole = open(bytes, { animated: moves(metadata) });
  const upright = moves(metadata) ? whole : whole.autoOrient();
  await upright.toFormat(format === "heif" ? "avif" : format, { quality: 92 }).toFile(to);
  return true;
}

function hasNotes(bytes: Buffer, { exif, xmp, iptc, format }: Metadata): boolean {
  return Boolean(exif ?? xmp ?? iptc) || (format === "heif" && !isBareHeif(bytes));
}
