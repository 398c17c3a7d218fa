import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { developPictures } from "#press/images/article-images.ts";
import { readContent } from "#press/content/read-content.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { png, sidewaysJpeg, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

vi.setConfig({ testTimeout: 60_000 });

const naming = (...files: string[]) =>
  copyOf({ headline: "Cranes", body: ["A text.", ...files, "The end."].join("\n\n") });

/** Develops the pictures of a folder in which `x/a.txt` is the only article. */
async function develop(text: string, files: Record<string, string | Uint8Array>) {
  const beside = Object.entries(files).map(([name, bytes]) => [`x/${name}`, bytes] as const);
  const folder = temporaryFolder({ "x/a.txt": text, ...Object.fromEntries(beside) });
  const steps: string[] = [];
  const onPicture = (done: number, total: number) => steps.push(`${done}/${total}`);
  const content = await readContent(folder, site);
  const cache = temporaryFolder();
  const { submissions, reports, prints } = await developPictures(content, {
    folder,
    cache,
    onPicture,
  });
  const printed = prints.get("x/a.txt")!;
  return {
    media: submissions[0]!.media,
    problems: reports[0]!.problems,
    names: [...printed.keys()].toSorted(),
    fileOf: (name: string) => printed.get(name)!,
    steps,
    folder,
  };
}

describe("the pictures of an article", () => {
  test("gain their versions and their colour, with files named after them", async () => {
    const { media, names, steps } = await develop(naming("quay.png"), {
      "quay.png": await png(880, 600),
    });
    expect(media["quay.png"]).toEqual({
      kind: "image",
      width: 880,
      height: 600,
      versions: { stem: "quay", widths: [400, 880], fallback: "jpg" },
      color: "#993366",
    });
    expect(names).toEqual([
      "quay-400.avif",
      "quay-400.jpg",
      "quay-400.webp",
      "quay-880.avif",
      "quay-880.jpg",
      "quay-880.webp",
    ]);
    expect(steps).toEqual(["1/1"]);
  });

  test("that are drawn stay as they are", async () => {
    const { media, names, steps } = await develop(naming("a.svg"), { "a.svg": svg() });
    expect(media["a.svg"]).toEqual({ kind: "image", width: 40, height: 30 });
    expect([names, steps]).toEqual([[], []]);
  });

  test("replace an original that says where it was taken", async () => {
    const { names, fileOf, folder } = await develop(naming("lens.jpg"), {
      "lens.jpg": await sidewaysJpeg(8, 6),
    });
    expect(names).toContain("lens.jpg");
    expect(fileOf("lens.jpg")).not.toContain(folder);
  });

  test("of one name in two formats keep apart", async () => {
    const { media, fileOf } = await develop(naming("a.png", "A.jpg"), {
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
    const { media, names } = await develop(naming("a.png", "a-8.webp"), files);
    expect(media).toMatchObject({
      "a.png": { versions: { stem: "a-png" } },
      "a-8.webp": { versions: { stem: "a-8" } },
    });
    expect(names).not.toContain("a-8.webp");
  });

  test("of the name that the card has stand beside the page under another", async () => {
    const { media, names, fileOf, folder } = await develop(naming("card.jpg"), {
      "card.jpg": await sidewaysJpeg(8, 6),
    });
    expect(media["card.jpg"]).toMatchObject({
      name: "card-picture.jpg",
      versions: { stem: "card" },
    });
    expect(names).toEqual(["card-6.avif", "card-6.jpg", "card-6.webp", "card-picture.jpg"]);
    expect(fileOf("card-picture.jpg")).not.toContain(folder);
  });

  test("of a name as long as a disk takes it have versions with shorter ones", async () => {
    const { names } = await develop(` image ${"ä".repeat(125)}.png\n\n${naming()}`, {
      [`${"ä".repeat(125)}.png`]: await png(8, 6),
    });
    expect(names).toContain(`${"ä".repeat(110)}-8.webp`);
  });

  test("that cannot be read are left out, with a warning at their name", async () => {
    const whole = await png(300, 200);
    const { media, problems } = await develop(naming("a.png"), {
      "a.png": whole.slice(0, whole.length - 80),
    });
    expect(media).toEqual({});
    expect(problems).toMatchObject([{ rule: "image", severity: "warning", line: 7, column: 1 }]);
    expect(problems[0]!.message).toMatch(/^a\.png cannot be read as a picture \(.+\), so it is/);
  });
});

describe("the poster of a video", () => {
  test("is one smaller picture", async () => {
    const { media, names, fileOf } = await develop(naming("tide.webm"), {
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
    const { media, problems } = await develop(naming("tide.webm"), {
      "tide.webm": "…",
      "tide.png": whole.slice(0, whole.length - 80),
    });
    expect(media["tide.webm"]).toEqual({ kind: "video", width: 300, height: 200 });
    expect(problems).toMatchObject([{ rule: "video", line: 7 }]);
    expect(problems[0]!.message).toMatch(/^tide\.png cannot be read/);
  });
});
