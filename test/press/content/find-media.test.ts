import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pageFiles } from "#press/render/page-files.ts";
import { findMedia } from "#press/content/find-media.ts";
import { mediaKind } from "#wire/file-name.ts";
import { copyOf, submit } from "#test/edition/edition-of.ts";
import { png, sidewaysJpeg, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { filesNeeded } from "#model/medium.ts";

function find(text: string, files: Record<string, string | Uint8Array> = {}) {
  return findIn(temporaryFolder(files), text);
}
function findIn(folder: string, text: string, roots = [folder]) {
  const { article } = submit(text, "a.txt");
  return findMedia(article, text, { folder, roots });
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
      problems: [],
    });
  });

  test("have the size of the view box where an SVG has no other", async () => {
    const { media } = await find(naming("a.svg"), { "a.svg": svg("", 'viewBox="0 0 90 60"') });
    expect(media["a.svg"]).toEqual({ kind: "image", width: 90, height: 60 });
  });

  test("are its videos, with the poster and captions of the same name", async () => {
    const files = { "tide.webm": "…", "tide.png": await png(8, 6), "tide.vtt": "WEBVTT" };
    const { media, problems } = await find(naming("tide.webm"), files);
    expect(media["tide.webm"]).toEqual({
      kind: "video",
      width: 8,
      height: 6,
      poster: "tide.png",
      captions: "tide.vtt",
    });
    expect(problems).toEqual([]);
    expect([...filesNeeded(media).keys()]).toEqual(["tide.webm", "tide.png", "tide.vtt"]);
  });

  test("have the shape of most videos without a poster", async () => {
    const { media } = await find(naming("tide.mp4"), { "tide.mp4": "…" });
    expect(media["tide.mp4"]).toEqual({ kind: "video", width: 1280, height: 720 });
    expect([...filesNeeded(media)]).toEqual([["tide.mp4", "tide.mp4"]]);
  });

  test("are empty where it names no files", async () => {
    expect(await find(naming(), { "a.png": await png(1, 1) })).toEqual({ media: {}, problems: [] });
  });
});

const composed = "caf\u00E9";
const decomposed = "cafe\u0301";

describe("a name", () => {
  test.each([
    [composed, decomposed],
    [decomposed, composed],
  ])("finds its file however Unicode composes its letters (%j, %j)", async (name, file) => {
    const picture = await png(8, 6);
    const files = { [`${file}.png`]: picture, [`${file}.mp4`]: "…", [`${file}.vtt`]: "WEBVTT" };
    const { media, problems } = await find(naming(`${name}.png`, `${name}.mp4`), files);
    expect(problems).toEqual([]);
    expect([...filesNeeded(media)]).toEqual([
      [`${name}.png`, `${file}.png`],
      [`${name}.mp4`, `${file}.mp4`],
      [`${file}.png`, `${file}.png`],
      [`${file}.vtt`, `${file}.vtt`],
    ]);
  });

  test("that is spelled exactly goes first", async () => {
    const files = { [`${composed}.png`]: await png(1, 1), [`${decomposed}.png`]: await png(2, 2) };
    const { media } = await find(naming(`${composed}.png`, `${decomposed}.png`), files);
    expect(Object.values(media).map(({ width }) => width)).toEqual([1, 2]);
  });

  test("in the wrong case is a warning with the right name", async () => {
    const { media, problems } = await find(naming("Quay.JPG"), { "quay.jpg": await png(1, 1) });
    expect(media).toEqual({});
    expect(problems).toMatchObject([{ rule: "image", severity: "warning", line: 7, column: 1 }]);
    expect(problems[0]!.message).toMatch(/^Quay\.JPG does not lie beside .+, but quay\.jpg does/);
  });

  test.each(["card.jpg", "Card.JPG"])(
    "that the card has is another beside the page: %s",
    async (name) => {
      const { media, problems } = await find(naming(name), { [name]: await sidewaysJpeg(8, 6) });
      expect(problems).toEqual([]);
      const free = name.replace(".", "-picture.");
      expect([...filesNeeded(media)]).toEqual([[free, name]]);
    },
  );

  test("that was made free in this way is not taken by another file", async () => {
    const picture = await sidewaysJpeg(8, 6);
    const files = { "card.jpg": picture, "CARD.jpg": picture, "card-picture.jpg": picture };
    const { media } = await find(naming(...Object.keys(files)), files);
    expect([...filesNeeded(media)]).toEqual([
      ["card-picture-picture.jpg", "card.jpg"],
      ["CARD-picture-picture-picture.jpg", "CARD.jpg"],
      ["card-picture.jpg", "card-picture.jpg"],
    ]);
  });

  test("of another file of a page is not taken by a picture or video", () => {
    const names = (["article", "home"] as const).flatMap((kind) =>
      pageFiles({ kind, path: "/" }, { shareCards: true, mediaOf: () => [] }).map(({ path }) =>
        path.slice(1),
      ),
    );
    expect(names).toContain("card.jpg");
    expect(names.filter((name) => mediaKind(name))).toEqual(["card.jpg"]);
  });
});

function linked(
  links: Record<string, string>,
  files: Record<string, string | Uint8Array> = {},
): string {
  const folder = temporaryFolder(files);
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, name));
  return folder;
}

describe("a link", () => {
  const outside = temporaryFolder({ "secret.env": "KEY=1", "tide.vtt": "WEBVTT" });
  test.each(["/etc/passwd", "/dev/zero", "nowhere", "v.mp4"])(
    "to %s is no video, and the build goes on",
    async (to) => {
      const { media, problems } = await findIn(linked({ "v.mp4": to }), naming("v.mp4"));
      expect(media).toEqual({});
      expect(problems).toMatchObject([{ rule: "video", severity: "warning", line: 7 }]);
      expect(problems[0]!.message).toMatch(
        /^v\.mp4 is a link that leads out of the content folder/,
      );
    },
  );

  test("within the content folder is followed", async () => {
    const folder = linked({ "b.png": "a.png" }, { "a.png": await png(8, 6) });
    expect((await findIn(folder, naming("b.png"))).problems).toEqual([]);
  });

  test("into a linked folder is followed", async () => {
    const folder = linked({ "v.mp4": join(outside, "secret.env") });
    const { media } = await findIn(folder, naming("v.mp4"), [folder, outside]);
    expect(Object.keys(media)).toEqual(["v.mp4"]);
  });

  test("beside a video that leads outside is no poster and no captions", async () => {
    const links = { "v.vtt": join(outside, "tide.vtt"), "v.png": join(outside, "secret.env") };
    const folder = linked(links, { "v.mp4": "…" });
    const { media, problems } = await findIn(folder, naming("v.mp4"));
    expect([...filesNeeded(media).keys()]).toEqual(["v.mp4"]);
    expect(problems.map(({ message }) => message.split(" ")[0])).toEqual(["v.vtt", "v.png"]);
  });

  test("in place of the article's folder refuses all files in it", async () => {
    const root = linked({ day: outside });
    const { media } = await findIn(join(root, "day"), naming("tide.webm"), [root]);
    expect(media).toEqual({});
  });
});

test("a pipe is no video, even in a linked folder", async () => {
  const folder = temporaryFolder();
  execFileSync("mkfifo", [join(folder, "v.mp4"), join(folder, "w.png")]);
  const { media, problems } = await findIn(folder, naming("v.mp4", "w.png"));
  expect(media).toEqual({});
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^v\.mp4 is a folder or a device/),
    expect.stringMatching(/^w\.png is a folder or a device/),
  ]);
});

describe("a file that is too large", () => {
  test("is a warning that names the limit", async () => {
    const folder = temporaryFolder({ "v.mp4": "" });
    truncateSync(join(folder, "v.mp4"), 2_000_000_001);
    const { media, problems } = await findIn(folder, naming("v.mp4"));
    expect(media).toEqual({});
    expect(problems[0]!.message).toMatch(/^v\.mp4 has 2000000001 bytes, and more than 2000000000/);
  });

  test("in pixels is a warning, before a pixel is read", async () => {
    const bomb = svg("", 'width="30000" height="30000"');
    const { media, problems } = await find(naming("a.svg"), { "a.svg": bomb });
    expect(media).toEqual({});
    expect(problems[0]!.message).toMatch(
      /^a\.svg cannot .*900000000 pixels, and at most 268402689/,
    );
  });

  test("in its name is missing", async () => {
    const name = `${"ä".repeat(110)}.png`;
    const { problems } = await find(` image ${"ä".repeat(200)}.png\n\n${naming(name)}`, {});
    expect(problems.map(({ rule }) => rule)).toEqual(["image", "image"]);
  });
});

describe("a file that cannot be shown", () => {
  test("because it is missing is a warning at its name", async () => {
    const { media, problems } = await find(naming("quay.png", "tide.webm"));
    expect(media).toEqual({});
    expect(problems).toMatchObject([
      { rule: "image", severity: "warning", line: 7, column: 1 },
      { rule: "video", severity: "warning", line: 9, column: 1 },
    ]);
    expect(problems[0]?.message).toMatch(/^quay\.png does not lie beside the article/);
  });

  test("is pointed at in the header too", async () => {
    const { problems } = await find(` date 2020-01-04\n image quay.png\n\n${naming()}`);
    expect(problems).toMatchObject([{ line: 2, column: 8 }]);
  });

  test("is not mistaken for a longer name that ends like it", async () => {
    const files = { "old-quay.png": await png(1, 1) };
    const { problems } = await find(naming("old-quay.png", "quay.png"), files);
    expect(problems).toMatchObject([{ line: 9, column: 1 }]);
  });

  test("because it is no picture is a warning", async () => {
    const { media, problems } = await find(naming("a.png", "b.svg"), {
      "a.png": "not a picture",
      "b.svg": "<svg",
    });
    expect(media).toEqual({});
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^a\.png cannot be read as a picture \(.+\)/),
      expect.stringMatching(/^b\.svg cannot be read as a picture \(.+\)/),
    ]);
  });

  test("because it is compressed is a warning", async () => {
    const { problems } = await find(naming("a.svg"), { "a.svg": gzipSync(svg()) });
    expect(problems).toMatchObject([{ rule: "image", severity: "warning" }]);
  });

  test("because it is a folder is a warning", async () => {
    const { media, problems } = await find(naming("a.png", "b.mp4"), {
      "a.png/x.txt": "",
      "b.mp4/x.txt": "",
    });
    expect(media).toEqual({});
    expect(problems).toHaveLength(2);
  });
});
