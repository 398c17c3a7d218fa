import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildSite } from "#press/build-site.ts";
import type { SyncTool } from "#press/deploy/sync-tools.ts";
import { markShipped } from "#press/deploy/deploy-site.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { type Desk, deskWith } from "#test/press/paper.ts";
import { builtSite, edit, emptyLists, listsOf, named, shipTo } from "./shipping-desk.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function ship(desk: Desk, kind: SyncTool, place: string) {
  return shipTo(`${kind} ${place}`, desk);
}

function folders(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isDirectory());
  return found.map(({ parentPath, name }) => join(parentPath, name).slice(root.length)).toSorted();
}

describe("the lists", () => {
  test("add up over builds until they are marked as shipped", async () => {
    const desk = deskWith(named(tides(4)));
    await buildSite(desk.job);
    await markShipped(builtSite(desk));
    expect(listsOf(desk)).toEqual(emptyLists);
    await edit(desk, 1);
    await edit(desk, 2);
    const { added, changed, removed } = listsOf(desk);
    for (const round of [1, 2]) {
      expect(added).toContain(`topics/t-${round}/index.html`);
      expect(removed).toContain(`2020/01/01/tide-${round + 1}/index.txt`);
    }
    expect(changed).toContain("2020/01/01/tide-1/index.html");
  });

  test("still name a file to remove that came and went between two shipments", async () => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X", topics: ["brief"] }));
    await buildSite(desk.job);
    rmSync(join(desk.content, "x.txt"));
    await buildSite(desk.job);
    expect(listsOf(desk).removed).toContain("topics/brief/index.html");
    expect(listsOf(desk).added).not.toContain("topics/brief/index.html");
  });

  test("say what is different when the site is made again in an empty folder", async () => {
    const desk = deskWith(named(tides(3)));
    await buildSite(desk.job);
    await markShipped(builtSite(desk));
    rmSync(desk.out, { recursive: true });
    rmSync(join(desk.content, "1.txt"));
    writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X" }));
    await buildSite(desk.job);
    const { added, changed, removed } = listsOf(desk);
    expect(added).toContain("2020/01/04/x/index.html");
    expect(changed).toContain("index.html");
    expect(changed).not.toContain("404.html");
    expect(added).not.toContain("404.html");
    expect(removed).toContain("2020/01/01/tide-2/index.txt");
  });

  test("keep a file that changes while it is shipped", async () => {
    const desk = deskWith(named(tides(3)));
    await buildSite(desk.job);
    const target = temporaryFolder();
    // A build goes on between the copying and the marking.
    await edit(desk, 1);
    mkdirSync(join(desk.out, "..", "bin"));
    const build = join(import.meta.dirname, "../press-once.ts");
    const once = `mkdir '${target}/built' 2>/dev/null || exit 0`;
    const script = `#!/bin/sh\n${once}\n"${process.execPath}" "${build}" '${JSON.stringify(desk.places)}'\n`;
    writeFileSync(join(desk.out, "..", "bin", "rsync"), script, { mode: 0o755 });
    writeFileSync(join(desk.content, "0.txt"), copyOf({ headline: "Tide 1", body: "Later." }));
    const path = process.env["PATH"];
    vi.stubEnv("PATH", `${join(desk.out, "..", "bin")}:${path}`);
    await ship(desk, "rsync", target);
    vi.unstubAllEnvs();
    const { added } = listsOf(desk);
    expect(added).toContain("2020/01/01/tide-1/index.html");
    expect(added).not.toContain("404.html");
  });
});

const tools: SyncTool[] = ["rsync", "rclone"];

test("a tool that is missing on the machine is named", async () => {
  const desk = deskWith(named(tides(1)));
  await buildSite(desk.job);
  vi.stubEnv("PATH", temporaryFolder());
  await expect(ship(desk, "rsync", temporaryFolder())).rejects.toThrow(
    "rsync is not on this machine",
  );
  vi.unstubAllEnvs();
});

test("a run with nothing to ship says so", async () => {
  const desk = deskWith(named(tides(1)));
  await buildSite(desk.job);
  await markShipped(builtSite(desk));
  expect(await ship(desk, "rsync", "host:paper")).toMatch(/^Nothing has changed/u);
});

test("unknown arguments are answered with the usage", () => {
  const script = join(import.meta.dirname, "../../../scripts/deploy.ts");
  const { status, stderr } = spawnSync(process.execPath, [script, "--ship"], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--ship'.*Usage: npm run deploy/su);
});

describe.each(tools)("with %s", (tool) => {
  const isThere = spawnSync(tool, ["--version"]).status === 0;
  if (!isThere) console.warn(`${tool} is not here, so shipping with it is not tested`);

  test.skipIf(!isThere)(
    "what arrives is the site, over builds that were not shipped, and after a shipment that was cut off",
    async () => {
      const desk = deskWith(named(tides(7, ["tides"])));
      const target = temporaryFolder({ CNAME: "paper.example" });
      await buildSite(desk.job);
      await ship(desk, tool, target);
      await edit(desk, 1);
      await edit(desk, 2);
      // The first of its three steps arrives, the others do not.
      const list = join(temporaryFolder(), "list");
      writeFileSync(list, listsOf(desk).added.join("\n"));
      const first =
        tool === "rsync"
          ? ["-a", `--files-from=${list}`, `${desk.out}/`, target]
          : ["copy", "--files-from-raw", list, desk.out, target];
      spawnSync(tool, first);
      await edit(desk, 3);
      rmSync(join(desk.content, "new-1.txt"));
      await buildSite(desk.job);
      await ship(desk, tool, target);
      rmSync(join(target, "CNAME"));
      expect(filesIn(target)).toEqual(filesIn(desk.out));
      expect(folders(target)).toEqual(folders(desk.out));
      expect(listsOf(desk)).toEqual(emptyLists);
    },
  );

  test.skipIf(!isThere)("of a site from which files are gone is refused", async () => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    rmSync(join(desk.out, "index.html"));
    const target = temporaryFolder();
    await expect(ship(desk, tool, target)).rejects.toThrow(
      /^1 file .*\/index\.html.* Build it again/u,
    );
    expect(readdirSync(target)).toEqual([]);
    await buildSite(desk.job);
    await ship(desk, tool, target);
    expect(filesIn(target)).toEqual(filesIn(desk.out));
  });

  test.skipIf(!isThere)(
    "brings what the publisher has put in the place of a page that is gone",
    async () => {
      const desk = deskWith(named(tides(3, ["tides"])));
      await buildSite(desk.job);
      const target = temporaryFolder();
      await ship(desk, tool, target);
      const own = "2020/01/01/tide-2/index.txt";
      writeFileSync(join(desk.out, own), "mine");
      rmSync(join(desk.content, "1.txt"));
      await buildSite(desk.job);
      await ship(desk, tool, target);
      expect(filesIn(target)).toEqual(filesIn(desk.out));
    },
  );

  test.skipIf(!isThere)("that fails keeps the lists, and says so", async () => {
    const desk = deskWith(named(tides(1)));
    await buildSite(desk.job);
    const target = join(temporaryFolder({ file: "" }), "file", "inside");
    await expect(ship(desk, tool, target)).rejects.toThrow(`${tool} did not ship`);
    expect(listsOf(desk).added).toContain("index.html");
  });
});
