import { openImage } from "./open-image.ts";

// Formats that keep each pixel as it was made. In all others, drawings have lost their even areas, so their pictures count as photographs.
const lossless = new Set(["png", "gif"]);

// Of real photographs at most a third of all pixels are even, of charts and logos at least half.
const evenShare = 0.4;

// As telling as all of them, and sooner counted.
const every = 3;

/** Whether an image is a drawing (a chart, a logo, a map) and not a photograph: a drawing has even areas, and no lens or sensor makes any. */
export async function isDrawing(bytes: Buffer): Promise<boolean> {
  const { format = "" } = await openImage(bytes).metadata();
  if (!lossless.has(format)) return false;
  const pixels = openImage(bytes).removeAlpha().greyscale().raw();
  const { data, info } = await pixels.toBuffer({ resolveWithObject: true });
  return shareOfEven(data, info) > evenShare;
}

function shareOfEven(grey: Buffer, { width, height }: { width: number; height: number }): number {
  let even = 0;
  let all = 0;
  for (let y = 1; y < height - 1; y += every)
    for (let x = 1; x < width - 1; x += every) {
      const at = y * width + x;
      all++;
      if (isBetween(grey, at, 1) && isBetween(grey, at, width)) even++;
    }
  return all ? even / all : 1;
}

// Exactly midway, so that a gradient is even as well.
function isBetween(grey: Buffer, at: number, step: number): boolean {
  return 2 * grey.readUInt8(at) === grey.readUInt8(at - step) + grey.readUInt8(at + step);
}
