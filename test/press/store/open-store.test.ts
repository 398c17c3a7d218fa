import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import type { SiteJob } from "#press/site-job.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { type Desk, deskWith, pressAndCompare } from "#test/press/paper.ts";

const named = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));

const replaceWithFolder = (path: string) => {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(join(path, "inside"), { recursive: true });
};

function change(store: string, sql: string): void {
  const db = new DatabaseSync(store);
  db.exec(sql);
  db.close();
}

function overwrite(file: string, share: number): void {
  const bytes = readFileSync(file);
  randomBytes(Math.ceil(bytes.length * share)).copy(bytes, Math.floor(bytes.length / 3));
  writeFileSync(file, bytes);
}

type Damage = (store: string, desk: Desk) => void | Promise<void>;

const damages: Record<string, Damage> = {
  "the store is cut in half": (store) => truncateSync(store, readFileSync(store).length >> 1),
  "the store is cut within its first page": (store) => truncateSync(store, 100),
  "the store is emptied": (store) => truncateSync(store, 0),
  "the store is filled with random bytes": (store) => overwrite(store, 1),
  "the store is overwritten in its middle": (store) => overwrite(store, 0.2),
  "the store is replaced by a folder": (store) => replaceWithFolder(store),
  "the store gets a journal of random bytes": (store) =>
    writeFileSync(`${store}-wal`, randomBytes(9000)),
  "the store gets a folder for a journal": (store) => replaceWithFolder(`${store}-wal`),
  "the store gets an index of random bytes": (store) =>
    writeFileSync(`${store}-shm`, randomBytes(9000)),
  "the store gets a folder for an index": (store) => replaceWithFolder(`${store}-shm`),
  "the store gets a lock of random bytes": (store) =>
    writeFileSync(`${store}.lock`, randomBytes(9000)),
  "the store gets a folder for a lock": (store) => replaceWithFolder(`${store}.lock`),
  "the store gets a folder for a draft": (store) => replaceWithFolder(`${store}.draft`),
  "the store loses its folder": (store) => rmSync(dirname(store), { recursive: true }),
  "the folder of the store is replaced by a file": (store) => {
    rmSync(dirname(store), { recursive: true });
    writeFileSync(dirname(store), "a file");
  },
  "the store loses a table": (store) => change(store, "DROP TABLE card"),
  "the store has broken JSON": (store) => change(store, "UPDATE published SET article = '{'"),
  "the store is that of another paper": async (store) => {
    const other = deskWith(named(tides(1)));
    await buildSite(other.job);
    copyFileSync(other.job.store, store);
  },
};

const recordOf = ({ out }: Desk) => `${out}.record/files.sqlite`;

const others: Record<string, Damage> = {
  "the record has random bytes": (_store, desk) => overwrite(recordOf(desk), 1),
  "the record is emptied": (_store, desk) => truncateSync(recordOf(desk), 0),
  "the record is replaced by a folder": (_store, desk) => replaceWithFolder(recordOf(desk)),
  "the lock of the record is replaced by a folder": (_store, desk) =>
    replaceWithFolder(`${recordOf(desk)}.lock`),
  "the record gets a journal of random bytes": (_store, { out }) => {
    mkdirSync(`${out}.record/journal`);
    writeFileSync(`${out}.record/journal/1-1`, randomBytes(900));
  },
};

test.each(Object.entries({ ...damages, ...others }))(
  "the next build makes what a first one would after this: %s",
  async (_name, damage) => {
    const onDamage = vi.fn<NonNullable<SiteJob["onStoreDamage"]>>();
    const desk = deskWith(named(tides(5, ["tides"])), { onStoreDamage: onDamage });
    const store = join(dirname(desk.out), "kept", "archive.sqlite");
    const job = { ...desk.job, store };
    await buildSite(job);
    const permalinks = readFileSync(join(desk.content, permalinksName), "utf8");
    await damage(store, desk);
    rmSync(join(desk.content, "1.txt"));
    writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X" }));
    const { pressed, cold } = await pressAndCompare({ ...desk, job });
    expect(pressed).toEqual(cold);
    expect(readFileSync(join(desk.content, permalinksName), "utf8")).toContain(permalinks);
    expect(existsSync(store)).toBe(true);
    await pressAndCompare({ ...desk, job });
    expect(onDamage.mock.calls.length).toBeLessThanOrEqual(1);
  },
);

test("a store that another program has changed is thrown away with a warning", async () => {
  const onDamage = vi.fn<NonNullable<SiteJob["onStoreDamage"]>>();
  const desk = deskWith(named(tides(2)), { onStoreDamage: onDamage });
  await buildSite(desk.job);
  change(desk.job.store, "UPDATE card SET card = replace(card, 'Tide', 'Ebb')");
  writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X" }));
  const { pressed, cold } = await pressAndCompare(desk);
  expect(pressed).toEqual(cold);
  expect(onDamage).toHaveBeenCalledWith("Another program has changed it.");
});
