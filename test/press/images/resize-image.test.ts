import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { develop } from "#press/images/resize-image.ts";
import { halves, movingGif, png, sidewaysJpeg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

vi.setConfig({ testTimeout: 60_000 });

const fileWith = (bytes: Uint8Array) => join(temporaryFolder({ picture: bytes }), "picture");
const developed = async (bytes: Uint8Array, cache = temporaryFolder()) =>
  develop(fileWith(bytes), "picture", cache);
const shape = async (file: string) => {
  const { format, width, height } = await sharp(file).metadata();
  return { format, width, height };
};

const pixels = (file: string | Uint8Array) => sharp(file).raw().toBuffer();

describe("a picture", () => {
  test("has versions in three formats and four widths, in its own shape", async () => {
    const { widths, endings, version } = await developed(await png(2000, 1000));
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
    expect((await developed(await png(width, 10))).widths).toEqual(widths);
  });

  test("that shines through has PNG as its last resort, and no colour behind it", async () => {
    const { endings, version, color } = await developed(
      await halves(20, 10, "png", { clear: true }),
    );
    expect(endings).toEqual(["avif", "webp", "png"]);
    expect(color).toBeUndefined();
    for (const ending of endings)
      expect((await sharp(version(20, ending)).stats()).isOpaque).toBe(false);
  });

  test.each(["png", "jpeg", "webp", "avif"] as const)(
    "in %s has its mean colour",
    async (format) => {
      const { color } = await developed(await halves(40, 20, format));
      expect(color).toMatch(/^#[78][0-9a-f]0[0-4][78][0-9a-f]$/);
    },
  );

  test("has a colour of three parts when it is grey", async () => {
    const grey = await sharp(await png(20, 10))
      .greyscale()
      .png()
      .toBuffer();
    expect((await developed(grey)).color).toMatch(/^#(..)\1\1$/);
  });

  test("that moves has no versions, which would stand still", async () => {
    expect((await developed(await movingGif())).widths).toEqual([]);
  });

  test("of a camera held sideways stands upright, in its versions and its original", async () => {
    const { version, original } = await developed(await sidewaysJpeg(60, 40));
    expect(await shape(version(40, "webp"))).toMatchObject({ width: 40, height: 60 });
    expect(await shape(original)).toEqual({ format: "jpeg", width: 40, height: 60 });
  });

  test.each(["jpeg", "webp", "png", "avif"] as const)(
    "in %s is published without what the camera noted",
    async (format) => {
      const exif = { Artist: "Someone", Model: "A telephone" };
      const { version, original } = await developed(await halves(20, 10, format, { exif }));
      for (const file of [original, version(20, "avif"), version(20, "jpg")]) {
        const { exif: noted, xmp, orientation } = await sharp(file).metadata();
        expect([noted, xmp, orientation]).toEqual([undefined, undefined, undefined]);
      }
      expect(readFileSync(original).includes("telephone")).toBe(false);
    },
  );

  test("loses its notes without a change to its pixels", async () => {
    const bytes = await halves(64, 32, "jpeg", { exif: { Artist: "Someone" } });
    const { original } = await developed(bytes);
    expect(await pixels(original)).toEqual(await pixels(bytes));
    expect(statSync(original).size).toBeLessThan(bytes.length);
  });

  test("in AVIF is looked through for notes that its library does not tell of", async () => {
    const bare = Buffer.from(await halves(20, 10, "avif"));
    const box = Buffer.from("\0\0\0\x10freeSECRET!!");
    const { original } = await developed(Buffer.concat([bare, box]));
    expect(readFileSync(original).includes("SECRET")).toBe(false);
  });

  test("without such notes is published as it is", async () => {
    const file = fileWith(await png(20, 10));
    expect((await develop(file, "picture", temporaryFolder())).original).toBe(file);
  });

  test("gives the same bytes each time", async () => {
    const bytes = await halves(300, 200, "jpeg");
    const [one, two] = await Promise.all([developed(bytes), developed(bytes)]);
    for (const ending of one.endings)
      expect(readFileSync(one.version(300, ending))).toEqual(
        readFileSync(two.version(300, ending)),
      );
  });

  test("is made once, and then found", async () => {
    const cache = temporaryFolder();
    const bytes = await png(20, 10);
    const { version } = await developed(bytes, cache);
    const { mtimeMs } = statSync(version(20, "avif"));
    expect((await developed(bytes, cache)).version(20, "avif")).toBe(version(20, "avif"));
    expect(statSync(version(20, "avif")).mtimeMs).toBe(mtimeMs);
    await developed(await png(30, 10), cache);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  test("that two builds make at once is there for both", async () => {
    const cache = temporaryFolder();
    const bytes = await png(20, 10);
    await Promise.all([developed(bytes, cache), developed(bytes, cache)]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test("that breaks off is refused, and leaves nothing behind", async () => {
    const cache = temporaryFolder();
    const whole = await halves(200, 200, "png");
    await expect(developed(whole.slice(0, whole.length / 2), cache)).rejects.toThrow(/./);
    expect(readdirSync(cache)).toEqual([]);
  });
});

test("a poster is one WebP that is no wider than it is shown", async () => {
  const file = fileWith(await png(1920, 1080));
  const { widths, endings, version } = await develop(file, "poster", temporaryFolder());
  expect([widths, endings]).toEqual([[1200], ["webp"]]);
  expect(await shape(version(1200, "webp"))).toEqual({ format: "webp", width: 1200, height: 675 });
});
