import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asidePath, lockPermalinks } from "#press/permalinks/permalink-place.ts";
import { permalinksName, readPermalinks } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { jobAt, type Places } from "#test/press/archive.ts";
import { deskWith } from "#test/press/paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

/** Presses in a process of its own. */
async function pressOnce(places: Places): Promise<void> {
  const script = join(import.meta.dirname, "../press-once.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(places)], { stdio: "inherit" });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  expect(code).toBe(0);
}

test("two builds at once write every line once, and give the same addresses", async () => {
  const { places, content } = deskWith({});
  const output = (store: string): Places => {
    return { ...places, store, out: join(temporaryFolder(), "site") };
  };
  const outputs = ["one", "two"].map(output);
  const add = (round: number) => {
    for (let at = 0; at < 20; at += 1)
      writeFileSync(join(content, `${round}-${at}.txt`), copyOf({ headline: `Tide ${at % 7}` }));
  };
  for (let round = 1; round <= 2; round += 1) {
    add(round);
    // So that both of them wait when it is free.
    const lock = lockPermalinks(jobAt(outputs[0]!));
    const presses = outputs.map(pressOnce);
    await setTimeout(2000);
    expect(readPermalinks(content).lines).toHaveLength(20 * (round - 1));
    lock.close();
    await Promise.all(presses);
    const { lines, problems } = readPermalinks(content);
    expect(problems).toEqual([]);
    expect(lines).toHaveLength(20 * round);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(20 * round);
    const [one, two] = outputs.map(({ out }) => filesIn(out));
    expect(one).toEqual(two);
  }
  expect(readdirSync(content).filter((name) => !name.endsWith(".txt"))).toEqual([permalinksName]);
});

test("a broken lock, or one of a process that has ended, stops no build", async () => {
  const { job, content, places } = deskWith({ "a.txt": copyOf({ headline: "Tide" }) });
  mkdirSync(places.kept, { recursive: true });
  writeFileSync(`${asidePath(job)}.lock`, "This is no lock. ".repeat(100));
  mkdirSync(`${asidePath(job)}.unwritten.tsv`);
  await buildSite(job);
  expect(readPermalinks(content).lines).toHaveLength(1);
  lockPermalinks(job).close();
});
