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

/** A photograph of 300 by 200 pixels, as a sensor would take it: light that falls off, and noise. The same each time. */
export async function photograph(format: "png" | "gif" | "jpeg"): Promise<Uint8Array> {
  const [width, height] = [300, 200];
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < pixels.length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    pixels[at] = 90 + Math.floor(at / width / 12) + (seed % 7);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A chart as a program draws it, on a plain ground or on one that fades. */
export async function chart(ground: "plain" | "fading", format: "png" | "gif" = "png") {
  const bars = [40, 90, 60, 130, 110].map(
    (high, at) => `<rect x="${30 + at * 52}" y="${180 - high}" width="30" height="${high}"/>`,
  );
  const fill = ground === "plain" ? "#fff" : "url(#fade)";
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">
        <linearGradient id="fade"><stop stop-color="#dde"/><stop offset="1" stop-color="#889"/></linearGradient>
        <rect width="300" height="200" fill="${fill}"/><g fill="#a33">${bars.join("")}</g>
        <path d="M20 150 L90 60 L160 120 L280 20" fill="none" stroke="#136" stroke-width="3"/></svg>`,
    ),
  )
    .toFormat(format)
    .toBuffer();
}
