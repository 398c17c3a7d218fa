import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { resizeArticleImages } from "#press/images/article-images.ts";
import { readContent } from "#press/content/read-content.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { png, sidewaysJpeg, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const naming = (...files: string[]) =>
  copyOf({ headline: "Cranes", body: ["A text.", ...files, "The end."].join("\n\n") });

/** Resizes the images of `x/a.txt`, the only article of a folder. */
async function resize(text: string, files: Record<string, string | Uint8Array>) {
  const beside = Object.entries(files).map(([name, bytes]) => [`x/${name}`, bytes] as const);
  const folder = temporaryFolder({ "x/a.txt": text, ...Object.fromEntries(beside) });
  const { submissions } = await readContent(folder, site);
  const where = { content: folder, cache: temporaryFolder() };
  const { media, variants, problems } = await resizeArticleImages(submissions[0]!, where);
  return {
    media,
    problems,
    names: [...variants.keys()].toSorted(),
    fileOf: (name: string) => variants.get(name)!,
    folder,
  };
}

describe("the images of an article", () => {
  test("gain variants, named after them, and a colour", async () => {
    const { media, names } = await resize(naming("quay.png"), {
      "quay.png": await png(880, 600),
    });
    expect(media["quay.png"]).toEqual({
      kind: "image",
      width: 880,
      height: 600,
      versions: { stem: "quay", widths: [400, 880], fallback: "jpg" },
      color: "#993366",
      drawing: true,
    });
    expect(names).toEqual([
      "quay-400.avif",
      "quay-400.jpg",
      "quay-400.webp",
      "quay-880.avif",
      "quay-880.jpg",
      "quay-880.webp",
    ]);
  });

  test("in SVG stay as they are", async () => {
    const { media, names } = await resize(naming("a.svg"), { "a.svg": svg() });
    expect(media["a.svg"]).toEqual({ kind: "image", width: 40, height: 30 });
    expect(names).toEqual([]);
  });

  test("replace an original with metadata", async () => {
    const { names, fileOf, folder } = await resize(naming("lens.jpg"), {
      "lens.jpg": await sidewaysJpeg(8, 6),
    });
    expect(names).toContain("lens.jpg");
    expect(fileOf("lens.jpg")).not.toContain(folder);
  });

  test("of one name in two formats have variants of two names", async () => {
    const { media, fileOf } = await resize(naming("a.png", "A.jpg"), {
      "a.png": await png(8, 6),
      "A.jpg": await sidewaysJpeg(8, 6),
    });
    expect(media).toMatchObject({
      "a.png": { versions: { stem: "a" } },
      "A.jpg": { versions: { stem: "A-jpg" } },
    });
    expect(readFileSync(fileOf("a-8.webp"))).not.toEqual(readFileSync(fileOf("A-jpg-6.webp")));
  });

  test("never take the name of a file that is there", async () => {
    const files = { "a.png": await png(8, 6), "a-8.webp": await png(4, 4) };
    const { media, names } = await resize(naming("a.png", "a-8.webp"), files);
    expect(media).toMatchObject({
      "a.png": { versions: { stem: "a-png" } },
      "a-8.webp": { versions: { stem: "a-8" } },
    });
    expect(names).not.toContain("a-8.webp");
  });

  test("named like the share card get another name beside the page", async () => {
    const { media, names, fileOf, folder } = await resize(naming("card.jpg"), {
      "card.jpg": await sidewaysJpeg(8, 6),
    });
    expect(media["card.jpg"]).toMatchObject({
      name: "card-picture.jpg",
      versions: { stem: "card" },
    });
    expect(names).toEqual(["card-6.avif", "card-6.jpg", "card-6.webp", "card-picture.jpg"]);
    expect(fileOf("card-picture.jpg")).not.toContain(folder);
  });

  test("with the longest name that a disk takes have variants with shorter ones", async () => {
    const { names } = await resize(` image ${"ä".repeat(125)}.png\n\n${naming()}`, {
      [`${"ä".repeat(125)}.png`]: await png(8, 6),
    });
    expect(names).toContain(`${"ä".repeat(110)}-8.webp`);
  });

  test("that cannot be read are left out, with a warning at their name", async () => {
    const whole = await png(300, 200);
    const { media, problems } = await resize(naming("a.png"), {
      "a.png": whole.slice(0, whole.length - 80),
    });
    expect(media).toEqual({});
    expect(problems).toMatchObject([{ rule: "image", severity: "warning", line: 7, column: 1 }]);
    expect(problems[0]!.message).toMatch(/^a\.png cannot be read as a picture \(.+\), so it is/);
  });
});

describe("the poster of a video", () => {
  test("is one smaller image", async () => {
    const { media, names, fileOf } = await resize(naming("tide.webm"), {
      "tide.webm": "…",
      "tide.png": await png(1280, 720),
    });
    expect(media["tide.webm"]).toEqual({
      kind: "video",
      width: 1280,
      height: 720,
      poster: "tide-1200.webp",
    });
    expect(names).toEqual(["tide-1200.webp"]);
    expect(basename(fileOf("tide-1200.webp"))).toMatch(/1200\.webp$/);
  });

  test("that cannot be read leaves the video without one", async () => {
    const whole = await png(300, 200);
    const { media, problems } = await resize(naming("tide.webm"), {
      "tide.webm": "…",
      "tide.png": whole.slice(0, whole.length - 80),
    });
    expect(media["tide.webm"]).toEqual({ kind: "video", width: 300, height: 200 });
    expect(problems).toMatchObject([{ rule: "video", line: 7 }]);
    expect(problems[0]!.message).toMatch(/^tide\.png cannot be read/);
  });
});
