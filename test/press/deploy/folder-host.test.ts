import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "#press/build-site.ts";
import { stampOf } from "#press/files/file-stamp.ts";
import { tides } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { type Desk, deskWith } from "#test/press/paper.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { edit, emptyLists, listsOf, named, shipTo } from "./shipping-desk.ts";

async function desk(count = 4): Promise<Desk> {
  const made = deskWith(named(tides(count, ["tides"])));
  await buildSite(made.job);
  return made;
}

test("a folder has the files of the site, over builds that were not shipped, and keeps what is others'", async () => {
  const made = await desk(7);
  const theirs = { CNAME: "paper.example", "2020/mine/picture.jpg": "mine" };
  const target = temporaryFolder(theirs);
  await shipTo(`folder ${target}`, made);
  await edit(made, 1);
  await edit(made, 2);
  await shipTo(`folder ${target}`, made);
  for (const [path, text] of Object.entries(theirs)) {
    expect(readFileSync(join(target, path), "utf8")).toBe(text);
    rmSync(join(target, path));
  }
  expect(filesIn(target)).toEqual(filesIn(made.out));
  expect(listsOf(made)).toEqual(emptyLists);
});

test("a folder that is not there is made", async () => {
  const made = await desk(1);
  const target = join(temporaryFolder(), "new/folder of mine");
  await shipTo(`folder ${target}`, made);
  expect(filesIn(target)).toEqual(filesIn(made.out));
});

test("files that are the same already are not written again", async () => {
  const made = await desk(2);
  const target = temporaryFolder();
  await shipTo(`folder ${target}`, made);
  const before = stampOf(join(target, "index.html"));
  await shipTo(`folder ${target}`, made, { all: true });
  expect(stampOf(join(target, "index.html"))).toBe(before);
});

test("a file of others in the way ends the shipment before it begins, unless it may be replaced", async () => {
  const made = await desk(2);
  const target = temporaryFolder({ "index.html": "theirs" });
  await expect(shipTo(`folder ${target}`, made)).rejects.toThrow(
    /there is already index\.html: 1 file that this site has not put there/u,
  );
  expect([...filesIn(target).keys()]).toEqual(["/index.html"]);
  await shipTo(`folder ${target}`, made, { adopt: true });
  expect(filesIn(target)).toEqual(filesIn(made.out));
  expect(readFileSync(`${target}.replaced/index.html`, "utf8")).toBe("theirs");
  rmSync(`${target}.replaced`, { recursive: true });
});

test("a page that somebody has changed there is neither replaced nor removed", async () => {
  const made = await desk(3);
  const target = temporaryFolder();
  await shipTo(`folder ${target}`, made);
  const text = "2020/01/01/tide-2/index.txt";
  writeFileSync(join(target, text), "mine");
  rmSync(join(made.content, "1.txt"));
  await buildSite(made.job);
  await shipTo(`folder ${target}`, made);
  expect(readFileSync(join(target, text), "utf8")).toBe("mine");
  writeFileSync(join(target, "index.html"), "mine");
  await edit(made, 2);
  await expect(shipTo(`folder ${target}`, made)).rejects.toThrow("already index.html");
});

test("a link in the folder is not followed", async () => {
  const made = await desk(1);
  const elsewhere = temporaryFolder();
  const target = temporaryFolder();
  symlinkSync(elsewhere, join(target, "2020"));
  await expect(shipTo(`folder ${target}`, made, { adopt: true })).rejects.toThrow(
    "that is no plain file",
  );
  expect(filesIn(elsewhere).size).toBe(0);
});

test("the folder of the site and that of the articles are refused", async () => {
  const made = await desk(1);
  for (const place of [made.out, join(made.out, "copy"), made.content, join(made.out, "..")])
    await expect(shipTo(`folder ${place}`, made)).rejects.toThrow("overlaps with");
});

test("a run that was cut off leaves nothing that the next one does not take up", async () => {
  const made = await desk(2);
  const target = temporaryFolder({ ".broadsheet-draft": "half a fi" });
  mkdirSync(join(target, "2020"));
  await shipTo(`folder ${target}`, made);
  expect(filesIn(target)).toEqual(filesIn(made.out));
});
