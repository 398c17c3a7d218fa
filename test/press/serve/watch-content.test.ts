import { EventEmitter } from "node:events";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync, type watch } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { watchContent, type Watching } from "#press/serve/watch-content.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

// Milliseconds that a busy machine may take.
const patience = 60_000;

const open: { close: () => void }[] = [];

afterEach(() => {
  for (const watcher of open.splice(0)) watcher.close();
});

/** Watches `content` in a folder of its own, and keeps what it says and how often it calls. */
function start(more: Partial<Watching> = {}) {
  const folder = temporaryFolder({ "content/2020/a.txt": "A", "next/b.txt": "B" });
  const content = join(folder, "content");
  const said: string[] = [];
  const onChange = vi.fn<() => void>();
  const say = (message: string) => void said.push(message);
  open.push(watchContent({ content, onChange, say, pollMilliseconds: 50, ...more }));
  const changes = async (count: number) =>
    vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(count), patience);
  const says = async (text: string) =>
    vi.waitFor(() => expect(said.join("\n")).toContain(text), patience);
  return { folder, content, said, onChange, changes, says };
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Changes a file until that is noticed: a watch may begin a moment after it is asked for. */
async function isNoticed(file: string, onChange: Watching["onChange"]): Promise<boolean> {
  const calls = () => vi.mocked(onChange).mock.calls.length;
  const before = calls();
  const end = performance.now() + patience;
  let text = "";
  while (calls() === before && performance.now() < end) {
    writeFileSync(file, (text += "x"));
    await pause(200);
  }
  await quiet(onChange);
  return calls() > before;
}

/** Waits until no change has been told of for a while. */
async function quiet(onChange: Watching["onChange"]): Promise<void> {
  const calls = () => vi.mocked(onChange).mock.calls.length;
  let before: number;
  do {
    before = calls();
    await pause(300);
  } while (calls() !== before);
}

describe("a watch on a content folder", () => {
  test("hears of new files, changed ones, and those in folders that are new", async () => {
    const { content, onChange } = start();
    expect(await isNoticed(join(content, "2020/a.txt"), onChange)).toBe(true);
    expect(await isNoticed(join(content, "new.txt"), onChange)).toBe(true);
    mkdirSync(join(content, "2021/01/02"), { recursive: true });
    expect(await isNoticed(join(content, "2021/01/02/c.txt"), onChange)).toBe(true);
  });

  test("calls once for many files that are saved together", async () => {
    const { content, onChange, changes } = start();
    await pause(100);
    for (let at = 0; at < 100; at += 1) writeFileSync(join(content, `${at}.txt`), "x");
    await changes(1);
    await pause(300);
    expect(onChange.mock.calls.length).toBeLessThan(4);
  });

  test("does not hear of what is hidden, or left behind by an editor", async () => {
    const { content, onChange } = start();
    mkdirSync(join(content, ".trash"));
    expect(await isNoticed(join(content, "2020/a.txt"), onChange)).toBe(true);
    onChange.mockClear();
    for (const name of [".trash/b.txt", "2020/.a.txt.swp", "2020/a.txt~", "2020/#a.txt#"])
      writeFileSync(join(content, name), "x");
    await pause(300);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("says that the folder is gone and that it is back, each time, and goes on", async () => {
    const { content, said, onChange, changes, says } = start();
    for (const time of [1, 2]) {
      const before = onChange.mock.calls.length;
      rmSync(content, { recursive: true });
      await vi.waitFor(() => expect(said).toHaveLength(2 * time - 1), patience);
      await says("is gone");
      mkdirSync(content);
      await vi.waitFor(() => expect(said).toHaveLength(2 * time), patience);
      await says("is back");
      await changes(before + 1);
      expect(await isNoticed(join(content, "d.txt"), onChange)).toBe(true);
    }
  });

  test("calls for nothing while the folder is gone", async () => {
    const { content, onChange, says } = start();
    rmSync(content, { recursive: true });
    await says("is gone");
    const calls = onChange.mock.calls.length;
    await pause(300);
    expect(onChange.mock.calls.length).toBe(calls);
  });

  test("goes on in a folder that was put in the place of the old one", async () => {
    const { folder, content, onChange, says } = start();
    renameSync(content, join(folder, "old"));
    renameSync(join(folder, "next"), content);
    await says("is another folder now");
    expect(await isNoticed(join(content, "b.txt"), onChange)).toBe(true);
  });

  test("goes on where a link leads after it was switched", async () => {
    const folder = temporaryFolder({ "one/a.txt": "A", "two/b.txt": "B" });
    const content = join(folder, "current");
    symlinkSync(join(folder, "one"), content);
    const { onChange, says } = start({ content });
    symlinkSync(join(folder, "two"), `${content}.new`);
    renameSync(`${content}.new`, content);
    await says("is another folder now");
    expect(await isNoticed(join(folder, "two/b.txt"), onChange)).toBe(true);
  });

  test("begins where there is no folder yet, or a file in its place", async () => {
    const content = join(temporaryFolder(), "later");
    writeFileSync(content, "a file");
    const { onChange, says } = start({ content });
    rmSync(content);
    mkdirSync(content);
    await says("is back");
    expect(await isNoticed(join(content, "a.txt"), onChange)).toBe(true);
  });

  test("passes over what it was told to ignore", async () => {
    const { content, onChange } = start({ ignored: new Set(["permalinks.tsv"]) });
    expect(await isNoticed(join(content, "a.txt"), onChange)).toBe(true);
    const calls = onChange.mock.calls.length;
    writeFileSync(join(content, "permalinks.tsv"), "x");
    await pause(300);
    expect(onChange.mock.calls.length).toBe(calls);
  });
});

describe("where the system has no more watches", () => {
  const full = Object.assign(new Error("System limit for number of file watchers reached"), {
    code: "ENOSPC",
  });
  const failsAtOnce = () => {
    throw full;
  };
  const failsLater = () => {
    const watcher = Object.assign(new EventEmitter(), { close: () => {} });
    setTimeout(() => watcher.emit("error", full), 20);
    return watcher;
  };

  test.each([
    ["at once", failsAtOnce],
    ["later", failsLater],
  ])("says so, and looks through the folder itself (it fails %s)", async (_when, fails) => {
    const ignored = new Set(["permalinks.tsv"]);
    const { content, said, onChange, says } = start({
      watch: fails as unknown as typeof watch,
      ignored,
    });
    await says("max_user_watches");
    expect(await isNoticed(join(content, "2020/a.txt"), onChange)).toBe(true);
    expect(await isNoticed(join(content, "2020/new.txt"), onChange)).toBe(true);
    await pause(150);
    const calls = onChange.mock.calls.length;
    writeFileSync(join(content, "permalinks.tsv"), "x");
    await pause(200);
    expect(onChange.mock.calls.length).toBe(calls);
    expect(said).toHaveLength(1);
    rmSync(content, { recursive: true });
    await says("is gone");
    mkdirSync(content);
    await says("is back");
    expect(await isNoticed(join(content, "a.txt"), onChange)).toBe(true);
  });
});
