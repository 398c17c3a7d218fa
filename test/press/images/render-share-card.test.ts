import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ShareCardRenderer } from "#press/images/render-share-card.ts";
import { png } from "#test/press/pictures.ts";

const renderer = new ShareCardRenderer();
const text = { name: "The Test Paper", headline: "Cranes at work", language: "en" };

/** The share of pixels that are darker than paper, from 0 to 1. */
async function inkOf(card: Uint8Array): Promise<number> {
  const { data } = await sharp(card).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((grey) => grey < 128).length / data.length;
}

describe("a share card", () => {
  test("is a JPEG of the size that messengers ask for, light enough for all of them", async () => {
    const card = await renderer.render({
      ...text,
      kicker: "WATCH",
      headline: "Cranes ".repeat(40),
    });
    const { format, width, height } = await sharp(card).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(300_000);
  });

  test("is the same whenever it is rendered", async () => {
    const again = new ShareCardRenderer();
    await again.render({ ...text, headline: "港口" });
    expect(await again.render(text)).toEqual(await renderer.render(text));
  });

  test("is rendered in a language that the library does not know", async () => {
    expect(await inkOf(await renderer.render({ ...text, language: "german" }))).toBeGreaterThan(0);
  });

  test.each([
    ["Arabic", "انسحاب القوات الأمريكية", "ar"],
    ["Hebrew", "תושבי העיר מפגינים", "he"],
    ["Chinese", "港口工人罢工进入第三周", "zh"],
    ["Japanese", "かなとカナの見出し", "ja"],
    ["Korean", "도쿄와 서울 정상회담", "ko"],
    ["Hindi", "संसद में बहस", "hi"],
    ["Thai", "ข่าววันนี้", "th"],
    ["Russian and Greek", "Новости и Ελληνικά", "ru"],
    ["emoji", "🚢🏗️⚓", "en"],
  ])("has glyphs for %s, and not the box for a missing one", async (_, headline, language) => {
    const empty = await inkOf(await renderer.render({ ...text, headline: " ", language }));
    const missing = await renderer.render({
      ...text,
      headline: "\u{10ffff}".repeat(3),
      language,
    });
    const card = await renderer.render({ ...text, headline, language });
    expect(await inkOf(card)).toBeGreaterThan(empty * 1.05);
    expect(card).not.toEqual(missing);
  });

  test("shows the article's picture beside its headline", async () => {
    const picture = await sharp(await png(40, 30))
      .resize(400, 300)
      .png()
      .toBuffer();
    const card = await renderer.render(text, picture);
    expect(card).not.toEqual(await renderer.render(text));
    expect((await sharp(card).metadata()).width).toBe(1200);
  });
});
