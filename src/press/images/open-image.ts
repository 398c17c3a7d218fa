import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";

/** Opens an image with sharp, as tolerant of flaws as browsers are. */
export function openImage(bytes: Buffer, options: SharpOptions = {}): Sharp {
  return sharp(bytes, { failOn: "error", ...options });
}

export function isAnimated({ pages = 1 }: Metadata): boolean {
  return pages > 1;
}
