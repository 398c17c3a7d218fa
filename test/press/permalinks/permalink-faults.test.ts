import fs, { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { permalinksName, readPermalinks } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import type { PermalinkReport } from "#press/changes/assign-permalinks.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { type Desk, deskWith, pressAndCompare } from "#test/press/paper.ts";

/** How many more bytes the disk takes into a permalink file, and whether what it took can be taken back. */
const disk = { room: Infinity, takesBack: true };
const full = () => Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });

const { openSync, writeSync, ftruncateSync } = fs;
const handles = new Set<number>();
const faulty = {
  openSync: (...given: Parameters<typeof openSync>) => {
    const handle = openSync(...given);
    if (String(given[0]).endsWith("permalinks.tsv")) handles.add(handle);
    else handles.delete(handle);
    return handle;
  },
  writeSync: (handle: number, bytes: Uint8Array, at = 0, ...more: number[]) => {
    if (!handles.has(handle)) return writeSync(handle, bytes, at, ...more);
    if (disk.room === 0) throw full();
    const written = writeSync(handle, bytes, at, Math.min(disk.room, bytes.length - at));
    disk.room -= written;
    return written;
  },
  ftruncateSync: (handle: number, size: number) => {
    if (handles.has(handle) && !disk.takesBack) throw full();
    ftruncateSync(handle, size);
  },
};

function replaceInFs(functions: object): void {
  Object.assign(fs, functions);
  syncBuiltinESMExports();
}

beforeAll(() => replaceInFs(faulty));
afterAll(() => replaceInFs({ openSync, writeSync, ftruncateSync }));
beforeEach(() => Object.assign(disk, { room: Infinity, takesBack: true }));

const crane = copyOf({ headline: "A crane at the Zürich quay", at: "2020-01-04 11:00" });
const permalinksOf = ({ content }: Desk) => readFileSync(join(content, permalinksName), "utf8");
const change = ({ content }: Desk, file: string, text: string) =>
  writeFileSync(join(content, file), text);

async function press(desk: Desk): Promise<PermalinkReport | undefined> {
  let said: PermalinkReport | undefined;
  await buildSite({ ...desk.job, onPermalinks: (report) => void (said = report) });
  return said;
}

/** A desk whose first article is in permalinks.tsv, and whose second one waits. */
async function deskBefore(): Promise<Desk> {
  const desk = deskWith({ "a.txt": copyOf({ headline: "Tide" }) });
  await press(desk);
  change(desk, "b.txt", crane);
  return desk;
}

async function healthyPermalinks(): Promise<string> {
  const desk = await deskBefore();
  await press(desk);
  return permalinksOf(desk);
}

const quiet = { problems: [], recorded: 0 };
const warned = { recorded: 0, problems: [{ rule: "permalinks", severity: "warning" }] };

test.each([[0], [1], [50]])(
  "lines for which the disk has no room after %i bytes are written by the next build that can",
  async (room) => {
    const expected = await healthyPermalinks();
    const desk = await deskBefore();
    const before = permalinksOf(desk);
    disk.room = room;
    expect(await press(desk)).toMatchObject(warned);
    disk.room = room;
    const again = await press(desk);
    expect(again).toMatchObject(warned);
    expect(again!.problems[0]!.message).toContain(
      "1 line with addresses cannot be written (ENOSPC",
    );
    expect(permalinksOf(desk)).toBe(before);
    expect(existsSync(join(desk.out, "2020/01/04/a-crane-at-the-zurich-quay/index.html"))).toBe(
      true,
    );
    disk.room = Infinity;
    expect(await press(desk)).toEqual({ problems: [], recorded: 1 });
    expect(permalinksOf(desk)).toBe(expected);
    expect((await press(desk)) ?? quiet).toEqual(quiet);
  },
);

test("lines that were cut off are completed by the next build", async () => {
  const expected = await healthyPermalinks();
  const row = Buffer.byteLength(expected.split("\n").at(-2)!);
  for (let room = 1; room <= row; room += 9) {
    const desk = await deskBefore();
    const before = permalinksOf(desk);
    Object.assign(disk, { room, takesBack: false });
    expect(await press(desk)).toMatchObject(warned);
    expect(permalinksOf(desk).length).toBeGreaterThan(before.length);
    Object.assign(disk, { room: Infinity, takesBack: true });
    expect(await press(desk)).toMatchObject({ problems: [] });
    expect([room, permalinksOf(desk)]).toEqual([room, expected]);
  }
});

test("lines that could not be written outlive the store", async () => {
  const desk = await deskBefore();
  disk.room = 0;
  await press(desk);
  change(desk, "b.txt", ` slug quay\n\n${crane}`);
  await press(desk);
  rmSync(desk.job.store);
  change(desk, "b.txt", ` slug harbour\n\n${crane.replace("crane", "boat")}`);
  await press(desk);
  disk.room = Infinity;
  const { pressed, cold } = await pressAndCompare(desk);
  expect([...pressed].filter(([name, bytes]) => cold.get(name) !== bytes)).toEqual([]);
  expect([...pressed.keys()]).toEqual([...cold.keys()]);
  const { lines } = readPermalinks(desk.content);
  expect(lines.slice(1).map((line) => [line.path.slice(12), "to" in line])).toEqual([
    ["a-crane-at-the-zurich-quay/", false],
    ["a-crane-at-the-zurich-quay/", true],
    ["quay/", false],
    ["quay/", false],
    ["quay/", true],
    ["harbour/", false],
  ]);
  expect(pressed.has("/2020/01/04/a-crane-at-the-zurich-quay/index.html")).toBe(true);
});

test("a permalink file that cannot be created is created by the next build", async () => {
  const desk = deskWith({ "a.txt": copyOf({ headline: "Tide" }) });
  disk.room = 20;
  expect(await press(desk)).toMatchObject(warned);
  expect(existsSync(join(desk.content, permalinksName))).toBe(false);
  disk.room = Infinity;
  expect(await press(desk)).toEqual({ problems: [], recorded: 1 });
});
