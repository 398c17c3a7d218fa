import { bareGif } from "./strip-gif.ts";
import { bareJpeg } from "./strip-jpeg.ts";
import { barePng } from "./strip-png.ts";
import { bareWebp } from "./strip-webp.ts";

const strippers: Record<string, (bytes: Buffer) => Buffer | undefined> = {
  jpeg: bareJpeg,
  png: barePng,
  gif: bareGif,
  webp: bareWebp,
};

/** Tells whether notes can be taken out of a format without touching a pixel. */
export function canBeBared(format: string): boolean {
  return format in strippers;
}

/** Turns a picture into the same one with its pixels, colour profile and movement, and nothing else; undefined where it is not built as its format says. */
export function barePicture(bytes: Buffer, format: string): Buffer | undefined {
  try {
    return strippers[format]?.(bytes);
  } catch (error) {
    // The file ends within a number.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
