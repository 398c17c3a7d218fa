import { readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { pressArchive } from "#press/build-site.ts";
import { isDamaged, isKept, keepSealed } from "#press/files/sealed-file.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { deskWith, pressAndCompare } from "#test/press/paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { png, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

vi.setConfig({ testTimeout: 60_000 });

const failing = () => {
  throw new Error("no picture");
};

describe("a file of the cache", () => {
  test("is known to be as it was put there", () => {
    const file = join(temporaryFolder(), "a/card.jpg");
    expect([isKept(file), isDamaged(file)]).toEqual([false, false]);
    keepSealed(file, (draft) => writeFileSync(draft, "a card"));
    expect([isKept(file), isDamaged(file)]).toEqual([true, false]);
    truncateSync(file, 2);
    expect([isKept(file), isDamaged(file)]).toEqual([false, true]);
    rmSync(file);
    expect([isKept(file), isDamaged(file)]).toEqual([false, true]);
  });

  test("that could not be made leaves nothing behind", () => {
    const folder = temporaryFolder();
    expect(() => keepSealed(join(folder, "a.jpg"), failing)).toThrow("no picture");
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("pictures, drawings and cards that the cache holds damaged do not reach the site", async () => {
  const body = "A text.\n\na.svg\n\nThe end.";
  const desk = deskWith({
    "a.txt": `image quay.png\n\n${copyOf({ headline: "One", body })}`,
    "quay.png": await png(900, 600),
    "a.svg": svg(),
  });
  const job = { ...desk.job, site: { ...desk.job.site, cards: true } };
  await pressArchive(job);
  const before = filesIn(desk.out);
  for (const cache of [job.pictures, job.cards])
    for (const name of filesIn(cache).keys())
      if (!/\.(?:seal|json)$/u.test(name)) writeFileSync(join(cache, name), "damaged");
  await pressAndCompare({ ...desk, job }, { ...job.site, description: "Another." });
  const now = filesIn(desk.out);
  const media = [...before.keys()].filter((name) => /\.(?:jpg|png|webp|avif|svg)$/u.test(name));
  expect(media.length).toBeGreaterThan(8);
  for (const name of media) expect([name, now.get(name)]).toEqual([name, before.get(name)]);
});
