import { stripGif } from "./strip-gif.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

const strippers: Record<string, (bytes: Buffer) => Buffer | undefined> = {
  jpeg: stripJpeg,
  png: stripPng,
  gif: stripGif,
  webp: stripWebp,
};

/** Tells whether metadata can be taken out of a format without encoding it again. */
export function canStrip(format: string): boolean {
  return format in strippers;
}

/** Strips an image of all but its pixels, colour profile and animation. Undefined where it is not well-formed, or of another format. */
export function stripImage(bytes: Buffer, format: string): Buffer | undefined {
  try {
    return strippers[format]?.(bytes);
  } catch (error) {
    // It ends within a number.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
