import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { jobAt } from "#test/press/archive.ts";
import { type Desk, deskWith, pressAndCompare } from "./paper.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const mounts: string[] = [];

// Before the folders themselves go.
afterEach(() => {
  for (const folder of mounts.splice(0)) spawnSync("umount", ["-l", folder]);
});

/** Gives a folder a disk of its own; tells whether that may be done here. */
function mount(folder: string, size: string): boolean {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  if (status === 0) mounts.push(folder);
  return status === 0;
}

function remount(folder: string, options: string): void {
  expect(spawnSync("mount", ["-o", `remount,${options}`, folder]).status).toBe(0);
}

function kilobytesOn(disk: string): number {
  const { stdout } = spawnSync("df", ["--output=used", "-k", disk], { encoding: "utf8" });
  return Number(stdout.split("\n")[1]);
}

const canMount = mount(temporaryFolder(), "1m");
if (!canMount) console.warn("Disks cannot be mounted here, so full ones are not tested");

const texts = Object.fromEntries(tides(9, ["tides"]).map((text, at) => [`${at}.txt`, text]));

/** A desk whose site, cache or articles lie on a small disk of their own. */
function deskOn(which: "out" | "kept" | "content", size: string): { desk: Desk; disk: string } {
  const disk = temporaryFolder();
  mount(disk, which === "content" ? "4m" : size);
  const { places } = deskWith({});
  const content = which === "content" ? disk : places.content;
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(content, name), text);
  const at = { ...places, content, [which]: disk };
  const job = jobAt(at);
  return { desk: { content, out: at.out, places: at, job }, disk };
}

const failing = async (desk: Desk) =>
  String(await buildSite(desk.job).catch((error: Error) => error));

describe.skipIf(!canMount)("a disk that is full", () => {
  test.each(["out" as const, "kept" as const])(
    "under %s is named, however far a build came, and the build after it is as a first one",
    async (which) => {
      const whole = deskOn(which, "64m");
      await buildSite(whole.desk.job);
      const needed = kilobytesOn(whole.disk);
      for (const share of [0.1, 0.4, 0.7, 0.95]) {
        const { desk, disk } = deskOn(which, `${Math.floor((needed * share) / 4) * 4}k`);
        expect(await failing(desk)).toMatch(/disk is full/u);
        remount(disk, "size=64m");
        const { pressed, cold } = await pressAndCompare(desk);
        expect(pressed).toEqual(cold);
      }
    },
  );

  test("under a site that is there leaves it whole, and the next build completes it", async () => {
    const { desk, disk } = deskOn("out", "64m");
    await buildSite(desk.job);
    const front = readFileSync(join(desk.out, "index.html"), "utf8");
    remount(disk, `size=${kilobytesOn(disk) + 12}k`);
    const topics = Array.from({ length: 9 }, (_, at) => `topic ${at}`);
    writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X", topics }));
    expect(await failing(desk)).toMatch(/disk is full/u);
    expect(readFileSync(join(desk.out, "index.html"), "utf8")).toBe(front);
    remount(disk, "size=64m");
    const { pressed, cold } = await pressAndCompare(desk);
    expect(pressed).toEqual(cold);
  });

  test("under the articles costs no address: what could not be recorded is so with the next build", async () => {
    const { desk, disk } = deskOn("content", "");
    const fill = join(disk, ".fill");
    expect(spawnSync("dd", ["if=/dev/zero", `of=${fill}`, "bs=4k"]).status).toBe(1);
    await buildSite(desk.job);
    spawnSync("rm", [fill]);
    await buildSite(desk.job);
    const permalinks = readFileSync(join(desk.content, permalinksName), "utf8");
    for (let n = 1; n <= 9; n += 1) expect(permalinks).toContain(`/2020/01/01/tide-${n}/`);
  });
});

describe.skipIf(!canMount)("a disk that cannot be written", () => {
  test.each(["out" as const, "kept" as const])(
    "under %s is named, and the build after it is as a first one",
    async (which) => {
      const { desk, disk } = deskOn(which, "64m");
      await buildSite(desk.job);
      writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X" }));
      remount(disk, "ro");
      expect(await failing(desk)).toMatch(/cannot be read or written/u);
      remount(disk, "rw");
      const { pressed, cold } = await pressAndCompare(desk);
      expect(pressed).toEqual(cold);
    },
  );
});
