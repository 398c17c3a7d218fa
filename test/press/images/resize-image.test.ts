import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { resizeImage } from "#press/images/resize-image.ts";
import { halves, movingGif, png, sidewaysJpeg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const fileWith = (bytes: Uint8Array) => join(temporaryFolder({ picture: bytes }), "picture");
const resized = async (bytes: Uint8Array, cache = temporaryFolder()) =>
  resizeImage(fileWith(bytes), "picture", cache);
const shape = async (file: string) => {
  const { format, width, height } = await sharp(file).metadata();
  return { format, width, height };
};

const pixels = (file: string | Uint8Array) => sharp(file).raw().toBuffer();

describe("an image", () => {
  test("has variants in three formats and four widths, in its own shape", async () => {
    const { widths, endings, variantPath: version } = await resized(await png(2000, 1000));
    expect(widths).toEqual([400, 800, 1200, 1600]);
    expect(endings).toEqual(["avif", "webp", "jpg"]);
    expect(await shape(version(400, "avif"))).toMatchObject({ width: 400, height: 200 });
    expect(await shape(version(1600, "webp"))).toEqual({
      format: "webp",
      width: 1600,
      height: 800,
    });
    expect(await shape(version(800, "jpg"))).toEqual({ format: "jpeg", width: 800, height: 400 });
  });

  test.each([
    [1, [1]],
    [400, [400]],
    [430, [430]],
    [880, [400, 880]],
    [1280, [400, 800, 1280]],
  ])("%d wide has none that is wider, and no two nearly the same", async (width, widths) => {
    expect((await resized(await png(width, 10))).widths).toEqual(widths);
  });

  test("that is not opaque falls back to PNG, and has no colour", async () => {
    const {
      endings,
      variantPath: version,
      color,
    } = await resized(await halves(20, 10, "png", { clear: true }));
    expect(endings).toEqual(["avif", "webp", "png"]);
    expect(color).toBeUndefined();
    for (const ending of endings)
      expect((await sharp(version(20, ending)).stats()).isOpaque).toBe(false);
  });

  test.each(["png", "jpeg", "webp", "avif"] as const)(
    "in %s has its mean colour",
    async (format) => {
      const { color } = await resized(await halves(40, 20, format));
      expect(color).toMatch(/^#[78][0-9a-f]0[0-4][78][0-9a-f]$/);
    },
  );

  test("has a colour of three parts when it is grey", async () => {
    const grey = await sharp(await png(20, 10))
      .greyscale()
      .png()
      .toBuffer();
    expect((await resized(grey)).color).toMatch(/^#(..)\1\1$/);
  });

  test("that is animated has no variants, which would stand still", async () => {
    expect((await resized(await movingGif())).widths).toEqual([]);
  });

  test("of a camera held sideways stands upright, in its variants and its original", async () => {
    const { variantPath: version, originalPath: original } = await resized(
      await sidewaysJpeg(60, 40),
    );
    expect(await shape(version(40, "webp"))).toMatchObject({ width: 40, height: 60 });
    expect(await shape(original)).toEqual({ format: "jpeg", width: 40, height: 60 });
  });

  test.each(["jpeg", "webp", "png", "avif"] as const)(
    "in %s is published without metadata",
    async (format) => {
      const exif = { Artist: "Someone", Model: "A telephone" };
      const { variantPath: version, originalPath: original } = await resized(
        await halves(20, 10, format, { exif }),
      );
      for (const file of [original, version(20, "avif"), version(20, "jpg")]) {
        const { exif: found, xmp, orientation } = await sharp(file).metadata();
        expect([found, xmp, orientation]).toEqual([undefined, undefined, undefined]);
      }
      expect(readFileSync(original).includes("telephone")).toBe(false);
    },
  );

  test("loses its metadata without a change to its pixels", async () => {
    const bytes = await halves(64, 32, "jpeg", { exif: { Artist: "Someone" } });
    const { originalPath: original } = await resized(bytes);
    expect(await pixels(original)).toEqual(await pixels(bytes));
    expect(statSync(original).size).toBeLessThan(bytes.length);
  });

  test("in AVIF is searched for metadata that sharp does not report", async () => {
    const stripped = Buffer.from(await halves(20, 10, "avif"));
    const box = Buffer.from("\0\0\0\x10freeSECRET!!");
    const { originalPath: original } = await resized(Buffer.concat([stripped, box]));
    expect(readFileSync(original).includes("SECRET")).toBe(false);
  });

  test("without metadata is published as it is", async () => {
    const file = fileWith(await png(20, 10));
    expect((await resizeImage(file, "picture", temporaryFolder())).originalPath).toBe(file);
  });

  test("gives the same bytes each time", async () => {
    const bytes = await halves(300, 200, "jpeg");
    const [one, two] = await Promise.all([resized(bytes), resized(bytes)]);
    for (const ending of one.endings)
      expect(readFileSync(one.variantPath(300, ending))).toEqual(
        readFileSync(two.variantPath(300, ending)),
      );
  });

  test("is resized once, and then found in the cache", async () => {
    const cache = temporaryFolder();
    const bytes = await png(20, 10);
    const { variantPath: version } = await resized(bytes, cache);
    const { mtimeMs } = statSync(version(20, "avif"));
    expect((await resized(bytes, cache)).variantPath(20, "avif")).toBe(version(20, "avif"));
    expect(statSync(version(20, "avif")).mtimeMs).toBe(mtimeMs);
    await resized(await png(30, 10), cache);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  test("that two builds resize at once is there for both", async () => {
    const cache = temporaryFolder();
    const bytes = await png(20, 10);
    await Promise.all([resized(bytes, cache), resized(bytes, cache)]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test("that was cut off is refused, and leaves nothing behind", async () => {
    const cache = temporaryFolder();
    const whole = await halves(200, 200, "png");
    await expect(resized(whole.slice(0, whole.length / 2), cache)).rejects.toThrow(/./);
    expect(readdirSync(cache)).toEqual([]);
  });
});

test("a poster is one WebP that is no wider than it is shown", async () => {
  const file = fileWith(await png(1920, 1080));
  const {
    widths,
    endings,
    variantPath: version,
  } = await resizeImage(file, "poster", temporaryFolder());
  expect([widths, endings]).toEqual([[1200], ["webp"]]);
  expect(await shape(version(1200, "webp"))).toEqual({ format: "webp", width: 1200, height: 675 });
});
