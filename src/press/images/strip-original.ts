import { writeFileSync } from "node:fs";
import type { Metadata } from "sharp";
import { isStrippedHeif } from "#press/metadata/check-heif.ts";
import { canStrip, stripImage } from "#press/metadata/strip-image.ts";
import { isAnimated, openImage } from "./open-image.ts";

/** Writes the original without metadata, such as the place and the camera. Returns false, and writes nothing, where it has none. */
export async function stripOriginal(
  to: string,
  bytes: Buffer,
  metadata: Metadata,
): Promise<boolean> {
  const { format, orientation = 1 } = metadata;
  const isRotated = orientation !== 1 && !isAnimated(metadata);
  // Stripping keeps the pixels as they are. An image that metadata rotates has to be encoded again.
  const stripped = isRotated ? undefined : stripImage(bytes, format);
  if (stripped?.equals(bytes)) return false;
  if (stripped) {
    writeFileSync(to, stripped);
    return true;
  }
  if (!isRotated && !canStrip(format) && !hasMetadata(bytes, metadata)) return false;
  const whole = openImage(bytes, { animated: isAnimated(metadata) });
  const upright = isAnimated(metadata) ? whole : whole.autoOrient();
  await upright.toFormat(format === "heif" ? "avif" : format, { quality: 92 }).toFile(to);
  return true;
}

function hasMetadata(bytes: Buffer, { exif, xmp, iptc, format }: Metadata): boolean {
  return Boolean(exif ?? xmp ?? iptc) || (format === "heif" && !isStrippedHeif(bytes));
}
