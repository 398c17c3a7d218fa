import sharp from "sharp";
import { expect, test } from "vitest";
import { stripEmbeddedImage } from "#press/svg/embedded-image.ts";
import { sanitizeSvg } from "#press/svg/sanitize-svg.ts";
import { halves, svg } from "#test/press/pictures.ts";

const secret = "SECRET: 26.2041 S, 28.0473 E";
const halved = await halves(20, 10, "png");
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const bytesOf = (url: string) => Buffer.from(url.split(",")[1]!, "base64");

async function withMetadata(format: "png" | "jpeg" | "webp"): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: secret } };
  return sharp(halved).withExif(exif).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
}

test.each(["png", "jpeg", "webp"] as const)(
  "a %s in an SVG loses its metadata and no pixel",
  async (format) => {
    const bytes = await withMetadata(format);
    expect(bytes.includes("Exif") || bytes.includes("eXIf") || bytes.includes("EXIF")).toBe(true);
    const stripped = stripEmbeddedImage(`data:image/${format};base64,${bytes.toString("base64")}`)!;
    expect(bytesOf(stripped).includes("SECRET")).toBe(false);
    expect(await pixels(bytesOf(stripped))).toEqual(await pixels(bytes));
    expect(stripEmbeddedImage(stripped)).toBe(stripped);
  },
);

test("a JPEG in an SVG keeps its orientation", async () => {
  const stripped = stripEmbeddedImage(
    `data:image/jpeg;base64,${(await withMetadata("jpeg")).toString("base64")}`,
  )!;
  expect(await sharp(bytesOf(stripped)).metadata()).toMatchObject({ width: 20, orientation: 6 });
});

test("an image is known by its bytes, however its URL is spelled", async () => {
  const bytes = await withMetadata("jpeg");
  const lines = bytes
    .toString("base64")
    .match(/.{1,60}/gu)!
    .join("%0A");
  const hex = bytes.toString("hex").replaceAll(/../gu, "%$&");
  const stripped = stripEmbeddedImage(`data:image/jpeg;base64,${bytes.toString("base64")}`);
  expect(stripEmbeddedImage(`DATA:image/png;name=a;BASE64,${lines}`)).toBe(stripped);
  expect(stripEmbeddedImage(`data:image/jpeg,${hex}`)).toBe(stripped);
});

test.each([
  "data:image/svg+xml,<svg/>",
  "data:text/html;base64,AAAA",
  "data:image/png;base64,iVBORw0KGgo=",
  "data:image/png",
  "data:image/avif;base64,",
  "picture.png",
])("%s is no known image", (url) => {
  expect(stripEmbeddedImage(url)).toBeUndefined();
});

test("an SVG keeps the images in it, without their metadata", async () => {
  const bytes = await withMetadata("jpeg");
  const text = svg(`<image href="data:image/jpeg;base64,${bytes.toString("base64")}" width="9"/>`);
  const clean = sanitizeSvg(text);
  expect(clean).toContain('href="data:image/jpeg;base64,');
  expect(bytesOf(/href="([^"]*)"/u.exec(clean)![1]!).includes("SECRET")).toBe(false);
  expect(sanitizeSvg(clean)).toBe(clean);
});
