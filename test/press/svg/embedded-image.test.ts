import sharp from "sharp";
import { expect, test } from "vitest";
import { bareEmbedded } from "#press/svg/embedded-image.ts";
import { safeVector } from "#press/svg/sanitize-svg.ts";
import { halves, svg } from "#test/press/pictures.ts";

const secret = "SECRET: 26.2041 S, 28.0473 E";
const halved = await halves(20, 10, "png");
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const bytesOf = (address: string) => Buffer.from(address.split(",")[1]!, "base64");

async function noted(format: "png" | "jpeg" | "webp"): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: secret } };
  return sharp(halved).withExif(exif).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
}

test.each(["png", "jpeg", "webp"] as const)(
  "a %s in a drawing loses its notes and no pixel",
  async (format) => {
    const bytes = await noted(format);
    expect(bytes.includes("Exif") || bytes.includes("eXIf") || bytes.includes("EXIF")).toBe(true);
    const bare = bareEmbedded(`data:image/${format};base64,${bytes.toString("base64")}`)!;
    expect(bytesOf(bare).includes("SECRET")).toBe(false);
    expect(await pixels(bytesOf(bare))).toEqual(await pixels(bytes));
    expect(bareEmbedded(bare)).toBe(bare);
  },
);

test("a JPEG in a drawing is still turned as the camera was held", async () => {
  const bare = bareEmbedded(`data:image/jpeg;base64,${(await noted("jpeg")).toString("base64")}`)!;
  expect(await sharp(bytesOf(bare)).metadata()).toMatchObject({ width: 20, orientation: 6 });
});

test("a picture is told by what it is, however it is spelled", async () => {
  const bytes = await noted("jpeg");
  const lines = bytes
    .toString("base64")
    .match(/.{1,60}/gu)!
    .join("%0A");
  const hex = bytes.toString("hex").replaceAll(/../gu, "%$&");
  const bare = bareEmbedded(`data:image/jpeg;base64,${bytes.toString("base64")}`);
  expect(bareEmbedded(`DATA:image/png;name=a;BASE64,${lines}`)).toBe(bare);
  expect(bareEmbedded(`data:image/jpeg,${hex}`)).toBe(bare);
});

test.each([
  "data:image/svg+xml,<svg/>",
  "data:text/html;base64,AAAA",
  "data:image/png;base64,iVBORw0KGgo=",
  "data:image/png",
  "data:image/avif;base64,",
  "picture.png",
])("%s is no picture that is known", (address) => {
  expect(bareEmbedded(address)).toBeUndefined();
});

test("a drawing keeps the pictures in it, without their notes", async () => {
  const bytes = await noted("jpeg");
  const drawing = svg(
    `<image href="data:image/jpeg;base64,${bytes.toString("base64")}" width="9"/>`,
  );
  const clean = safeVector(drawing);
  expect(clean).toContain('href="data:image/jpeg;base64,');
  expect(bytesOf(/href="([^"]*)"/u.exec(clean)![1]!).includes("SECRET")).toBe(false);
  expect(safeVector(clean)).toBe(clean);
});
