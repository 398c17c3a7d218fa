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
