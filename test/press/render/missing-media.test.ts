import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutFiles } from "#press/render/missing-media.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { deskWith, pressAndCompare } from "#test/press/paper.ts";
import { png, sidewaysJpeg } from "#test/press/pictures.ts";

const naming = (headline: string, ...files: string[]) =>
  copyOf({ headline, body: ["A text.", ...files, "The end."].join("\n\n") });

test("a file that vanishes while its article is pressed leaves a quiet frame and a warning, until it is back", async () => {
  const desk = deskWith({
    "a.txt": naming("Cranes", "tide.mp4", "quay.png", "lens.jpg"),
    "b.txt": naming("Ships"),
    "tide.mp4": "…",
    "quay.png": await png(8, 6),
    "lens.jpg": await sidewaysJpeg(8, 6),
  });
  const gone = [join(desk.content, "tide.mp4"), join(desk.content, "quay.png")];
  const lost: string[] = [];
  const outcome = await buildSite({
    ...desk.job,
    onMissingMedia: (files) => lost.push(...files),
    onIngested: () => {
      rmSync(gone[0]!);
      // Something that cannot be read, whoever runs the tests.
      rmSync(gone[1]!);
      mkdirSync(gone[1]!);
      rmSync(desk.job.pictures, { recursive: true });
    },
  });
  expect(outcome?.articles).toBe(2);
  expect(lost).toEqual(expect.arrayContaining(gone.slice(0, 1)));
  const twin = readFileSync(join(desk.out, "2020/01/04/cranes/index.json"), "utf8");
  expect(twin).not.toMatch(/tide\.mp4|lens/u);
  rmSync(gone[1]!, { recursive: true });
  writeFileSync(gone[0]!, "…");
  writeFileSync(gone[1]!, await png(8, 6));
  const { pressed, cold } = await pressAndCompare(desk);
  expect([...pressed]).toEqual([...cold]);
  expect(pressed.has("/2020/01/04/cranes/tide.mp4")).toBe(true);
});

test("a page that lost a version of a picture shows none of it", () => {
  const versions = { stem: "quay", widths: [400], fallback: "jpg" as const };
  const image = { src: "/a/quay.png", width: 8, height: 6, versions, caption: "The quay" };
  const video = { src: "/a/tide.mp4", poster: "/a/tide-400.webp", width: 8, height: 6 };
  const body = [
    { kind: "image", image },
    { kind: "video", video },
  ];
  const page = { kind: "article", article: { image, body } } as unknown as Parameters<
    typeof withoutFiles
  >[1];
  expect(withoutFiles(new Set(["/a/quay-400.avif", "/a/tide-400.webp"]), page)).toEqual({
    kind: "article",
    article: {
      image: { caption: "The quay" },
      body: [
        { kind: "image", image: { caption: "The quay" } },
        { kind: "video", video: { src: "/a/tide.mp4", width: 8, height: 6 } },
      ],
    },
  });
});
