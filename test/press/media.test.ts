import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileNames, findMedia } from "#press/media.ts";
import { copyOf, submit } from "#test/edition/edition-of.ts";
import { png, sidewaysJpeg, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function find(text: string, files: Record<string, string | Uint8Array> = {}) {
  const { article } = submit(text, "a.txt");
  return findMedia(article, { folder: temporaryFolder(files), text });
}
const naming = (...files: string[]) =>
  copyOf({ headline: "Cranes", body: ["A text.", ...files, "The end."].join("\n\n") });

describe("the media of an article", () => {
  test("are its pictures, with their sizes", async () => {
    const text = ` image top.svg\n\n${naming("quay.png", "lens.jpg")}`;
    const files = {
      "top.svg": svg(),
      "quay.png": await png(8, 6),
      "lens.jpg": await sidewaysJpeg(8, 6),
    };
    expect(await find(text, files)).toEqual({
      media: {
        "top.svg": { kind: "image", width: 40, height: 30 },
        "quay.png": { kind: "image", width: 8, height: 6 },
        "lens.jpg": { kind: "image", width: 6, height: 8 },
      },
      missing: [],
    });
  });

  test("have the size of the view box where an SVG has no other", async () => {
    const { media } = await find(naming("a.svg"), { "a.svg": svg("", 'viewBox="0 0 90 60"') });
    expect(media["a.svg"]).toEqual({ kind: "image", width: 90, height: 60 });
  });

  test("are its videos, with the poster and captions of the same name", async () => {
    const files = { "tide.webm": "…", "tide.png": await png(8, 6), "tide.vtt": "WEBVTT" };
    const { media, missing } = await find(naming("tide.webm"), files);
    expect(media["tide.webm"]).toEqual({
      kind: "video",
      width: 8,
      height: 6,
      poster: "tide.png",
      captions: "tide.vtt",
    });
    expect(missing).toEqual([]);
    expect(fileNames(media)).toEqual(["tide.webm", "tide.png", "tide.vtt"]);
  });

  test("have the shape of most videos without a poster", async () => {
    const { media } = await find(naming("tide.mp4"), { "tide.mp4": "…" });
    expect(media["tide.mp4"]).toEqual({ kind: "video", width: 1280, height: 720 });
    expect(fileNames(media)).toEqual(["tide.mp4"]);
  });

  test("are none where it names none", async () => {
    expect(await find(naming(), { "a.png": await png(1, 1) })).toEqual({ media: {}, missing: [] });
  });
});

describe("a file that cannot be shown", () => {
  test("because it is not there is a warning at its name", async () => {
    const { media, missing } = await find(naming("quay.png", "tide.webm"));
    expect(media).toEqual({});
    expect(missing).toMatchObject([
      { rule: "image", severity: "warning", line: 7, column: 1 },
      { rule: "video", severity: "warning", line: 9, column: 1 },
    ]);
    expect(missing[0]?.message).toMatch(/^quay\.png does not lie beside the article/);
  });

  test("is pointed at in the header too", async () => {
    const { missing } = await find(` date 2020-01-04\n image quay.png\n\n${naming()}`);
    expect(missing).toMatchObject([{ line: 2, column: 8 }]);
  });

  test("is not mistaken for a longer name that ends like it", async () => {
    const files = { "old-quay.png": await png(1, 1) };
    const { missing } = await find(naming("old-quay.png", "quay.png"), files);
    expect(missing).toMatchObject([{ line: 9, column: 1 }]);
  });

  test("because it is no picture is a warning that says so", async () => {
    const { media, missing } = await find(naming("a.png", "b.svg"), {
      "a.png": "not a picture",
      "b.svg": "<svg",
    });
    expect(media).toEqual({});
    expect(missing.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^a\.png cannot be read as a picture \(.+\)/),
      expect.stringMatching(/^b\.svg cannot be read as a picture \(.+\)/),
    ]);
  });

  test("because it is packed, which browsers do not expect, is a warning", async () => {
    const { missing } = await find(naming("a.svg"), { "a.svg": gzipSync(svg()) });
    expect(missing).toMatchObject([{ rule: "image", severity: "warning" }]);
  });

  test("because it is a folder is a warning", async () => {
    const { media, missing } = await find(naming("a.png", "b.mp4"), {
      "a.png/x.txt": "",
      "b.mp4/x.txt": "",
    });
    expect(media).toEqual({});
    expect(missing).toHaveLength(2);
  });
});
