import { toError } from "#press/report/to-error.ts";
import { isSvg, readSanitizedSvg } from "#press/svg/read-svg.ts";

/** The most pixels that sharp reads. */
const maxPixels = 16_383 * 16_383;

interface Size {
  width: number;
  height: number;
}

/** Reads the size of an image in pixels, or says why it cannot be read, in words that follow its name. */
export async function measureImage(path: string): Promise<Size | { fault: string }> {
  try {
    return await sizeOf(path);
  } catch (error) {
    const [reason] = toError(error).message.split("\n");
    return {
      fault: `cannot be read as a picture (${reason}). Replace it, or take its name out.`,
    };
  }
}

async function sizeOf(path: string): Promise<Size> {
  // An SVG that cannot be sanitized is refused here, not when it is published.
  const input = isSvg(path) ? Buffer.from(readSanitizedSvg(path)) : path;
  // Loaded for the first image: most articles have none, and loading takes as long as measuring ten.
  const { default: sharp } = await import("sharp");
  const { autoOrient, pages = 1 } = await sharp(input, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width * height * pages > maxPixels)
    throw new Error(`it has ${width * height * pages} pixels, and at most ${maxPixels} are read`);
  return { width, height };
}
