import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { buildSite } from "#press/build-site.ts";
import {
  hasCacheFile,
  hasCacheFolder,
  isDamaged,
  writeCacheFile,
  writeCacheFolder,
} from "#press/files/cache-entry.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { deskWith, pressAndCompare } from "#test/press/paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { png, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const failing = () => {
  throw new Error("no picture");
};

describe("a file of the cache", () => {
  test("is known by its checksum", () => {
    const file = join(temporaryFolder(), "a/card.jpg");
    expect([hasCacheFile(file), isDamaged(file)]).toEqual([false, false]);
    writeCacheFile(file, (draft) => writeFileSync(draft, "a card"));
    expect([hasCacheFile(file), isDamaged(file)]).toEqual([true, false]);
    truncateSync(file, 2);
    expect([hasCacheFile(file), isDamaged(file)]).toEqual([false, true]);
    rmSync(file);
    expect([hasCacheFile(file), isDamaged(file)]).toEqual([false, true]);
  });

  test("that could not be made leaves nothing behind", () => {
    const folder = temporaryFolder();
    expect(() => writeCacheFile(join(folder, "a.jpg"), failing)).toThrow("no picture");
    expect(readdirSync(folder)).toEqual([]);
  });
});

const make = async (draft: string) => {
  writeFileSync(join(draft, "a.js"), "a");
  writeFileSync(join(draft, "b.css"), "b");
};

describe("a folder of the cache", () => {
  test("is there once it is complete", async () => {
    const folder = join(temporaryFolder(), "app");
    expect(hasCacheFolder(folder)).toBe(false);
    await writeCacheFolder(folder, make);
    expect(hasCacheFolder(folder)).toBe(true);
    expect(isDamaged(join(folder, "a.js"))).toBe(false);
    expect(readdirSync(dirname(folder))).toEqual(["app"]);
  });

  test("that could not be made leaves nothing behind", async () => {
    const folder = join(temporaryFolder(), "app");
    await expect(writeCacheFolder(folder, async () => failing())).rejects.toThrow("no picture");
    expect(readdirSync(dirname(folder))).toEqual([]);
  });

  test("that another process has put there meanwhile stays", async () => {
    const folder = join(temporaryFolder(), "app");
    const late = async (draft: string) => {
      await make(draft);
      await writeCacheFolder(folder, make);
      writeFileSync(join(draft, "a.js"), "late");
    };
    await writeCacheFolder(folder, late);
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe("a");
    expect(readdirSync(dirname(folder))).toEqual(["app"]);
  });

  test.each([
    ["loses a file", (folder: string) => rmSync(join(folder, "a.js"))],
    ["has a changed file", (folder: string) => writeFileSync(join(folder, "a.js"), "A")],
    [
      "has broken checksums",
      (folder: string) => writeFileSync(join(folder, ".broadsheet-checksums"), "[["),
    ],
  ])("that %s is made again", async (_what, damage) => {
    const folder = join(temporaryFolder(), "app");
    await writeCacheFolder(folder, make);
    damage(folder);
    expect(hasCacheFolder(folder)).toBe(false);
    await writeCacheFolder(folder, make);
    expect(hasCacheFolder(folder)).toBe(true);
  });

  test("has each of its files checked", async () => {
    const folder = join(temporaryFolder(), "app");
    await writeCacheFolder(folder, make);
    writeFileSync(join(folder, "a.js"), "A");
    expect(isDamaged(join(folder, "a.js"))).toBe(true);
    expect(isDamaged(join(folder, "b.css"))).toBe(false);
  });
});

test("damaged pictures, drawings and share cards of the cache do not reach the site", async () => {
  const body = "A text.\n\na.svg\n\nThe end.";
  const desk = deskWith({
    "a.txt": `image quay.png\n\n${copyOf({ headline: "One", body })}`,
    "quay.png": await png(900, 600),
    "a.svg": svg(),
  });
  const job = { ...desk.job, site: { ...desk.job.site, cards: true } };
  // Until the sources count as unchanged, and are not read again.
  await wait(60);
  await buildSite(job);
  const before = filesIn(desk.out);
  for (const cache of [job.pictures, job.cards])
    for (const name of filesIn(cache).keys())
      if (!/(?:-checksums?|\.json)$/u.test(name)) writeFileSync(join(cache, name), "damaged");
  await pressAndCompare({ ...desk, job }, { ...job.site, description: "Another." });
  const now = filesIn(desk.out);
  const media = [...before.keys()].filter((name) => /\.(?:jpg|png|webp|avif|svg)$/u.test(name));
  expect(media.length).toBeGreaterThan(8);
  for (const name of media) expect([name, now.get(name)]).toEqual([name, before.get(name)]);
});
