import sharp from "sharp";

/** A PNG of one colour. */
export function png(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#936" } })
    .png()
    .toBuffer();
}

/** A JPEG that a camera held sideways took: its pixels lie, its orientation says so. */
export function sidewaysJpeg(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#936" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** An SVG with a circle and, within it, whatever a test is about. */
export function svg(inside = "", attributes = 'width="40" height="30"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}><circle r="9"/>${inside}</svg>`;
}

/** A picture of two colours, in any format: the upper half red, the lower half shining through where `clear`. */
export async function halves(
  width: number,
  height: number,
  format: "png" | "jpeg" | "webp" | "avif",
  { clear = false, exif = {} }: { clear?: boolean; exif?: Record<string, string> } = {},
): Promise<Uint8Array> {
  const lower = clear ? { r: 0, g: 0, b: 0, alpha: 0 } : "#00f";
  const upper = { create: { width, height: height / 2, channels: 3 as const, background: "#f00" } };
  return sharp({ create: { width, height, channels: clear ? 4 : 3, background: lower } })
    .composite([{ input: upper, top: 0, left: 0 }])
    .withExif({ IFD0: exif })
    .toFormat(format)
    .toBuffer();
}

/** A GIF of two frames. */
export function movingGif(): Promise<Uint8Array> {
  const frames = Buffer.from([255, 0, 0, 0, 0, 255]);
  return sharp(frames, { raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } })
    .gif()
    .toBuffer();
}
