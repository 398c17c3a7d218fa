import { chmodSync, lchownSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { type Desk, deskWith } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { link } from "#test/press/odd-entries.ts";
import { png, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const nobody = 65_534;
const isRoot = process.geteuid?.() === 0;

afterEach(() => {
  if (isRoot) process.seteuid!(0);
});

// Who may do everything may look into any folder.
function becomeNobody({ content, out, places }: Desk): void {
  if (!isRoot) return;
  for (const folder of [content, dirname(out), places.kept, places.bundle]) {
    lchownSync(folder, nobody, nobody);
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      lchownSync(join(folder, name), nobody, nobody);
  }
  process.seteuid!(nobody);
}

test("what was published of a folder that cannot be looked into stays, whatever is pressed again", async () => {
  const body = "A text.\n\nv.webm\n\np.png\n\nd.svg\n\nThe end.";
  const desk = deskWith({
    "x/a.txt": copyOf({ headline: "One", body }),
    "x/v.webm": "a video",
    "x/p.png": await png(700, 500),
    "x/d.svg": svg("<title>A drawing</title>"),
    "b.txt": copyOf({ headline: "Two", body: "READ | One" }),
  });
  becomeNobody(desk);
  await buildSite(desk.job);
  const before = filesIn(desk.out);
  chmodSync(join(desk.content, "x"), 0o000);
  await buildSite(desk.job);
  expect(filesIn(desk.out)).toEqual(before);
  await buildSite({ ...desk.job, renderKey: "b" });
  expect(filesIn(desk.out)).toEqual(before);
  await buildSite({ ...desk.job, ingestKey: "c", renderKey: "c" });
  expect(filesIn(desk.out)).toEqual(before);
  chmodSync(join(desk.content, "x"), 0o755);
  const outcome = await buildSite({ ...desk.job, ingestKey: "c", renderKey: "c" });
  expect(outcome).toMatchObject({ added: [], changed: [], removed: [] });
  expect(filesIn(desk.out)).toEqual(before);
});

test("what was published of a folder on another disk stays while that disk is away, and goes with the link to it", async () => {
  const disk = join(temporaryFolder(), "disk");
  const desk = deskWith({ "b.txt": copyOf({ headline: "Two" }) });
  const site = { ...desk.job.site, linkedFolders: [disk] };
  const job = { ...desk.job, site };
  renameSync(temporaryFolder({ "x/a.txt": copyOf({ headline: "One", body: "p.png" }) }), disk);
  link(desk.content, "linked", disk);
  await buildSite(job);
  const before = filesIn(desk.out);
  renameSync(disk, `${disk}-away`);
  const found: string[] = [];
  const onSkipped: typeof job.onSkipped = ({ problems }) =>
    found.push(...problems.map(({ path, problem }) => `${path} ${problem.message}`));
  await buildSite({ ...job, renderKey: "b", onSkipped: onSkipped });
  expect(found).toEqual([expect.stringMatching(/^linked .*leads to nothing.*stays published/u)]);
  expect(filesIn(desk.out)).toEqual(before);
  renameSync(`${disk}-away`, disk);
  await buildSite(job);
  expect(filesIn(desk.out)).toEqual(before);
  rmSync(join(desk.content, "linked"));
  expect(await buildSite(job)).toMatchObject({ articles: 1 });
});

test("nothing of a folder to which a link no longer may lead stays", async () => {
  const disk = temporaryFolder({ "a.txt": copyOf({ headline: "One" }) });
  const desk = deskWith({ "b.txt": copyOf({ headline: "Two" }) });
  link(desk.content, "linked", disk);
  const open = { ...desk.job, site: { ...desk.job.site, linkedFolders: [disk] } };
  expect(await buildSite(open)).toMatchObject({ articles: 2 });
  expect(await buildSite(desk.job)).toMatchObject({ articles: 1 });
});
