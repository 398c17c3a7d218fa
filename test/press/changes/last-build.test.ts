import { join } from "node:path";
import { expect, test } from "vitest";
import {
  compareLastBuild,
  markComplete,
  markDamaged,
  markDirty,
} from "#press/changes/last-build.ts";
import { openSite } from "#press/publish/open-site.ts";
import { BuildStore } from "#press/store/build-store.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const keys = { store: "a.sqlite", ingestKey: "i", renderKey: "r" };
const nothing = new Set<string>();

function newStore(): BuildStore {
  return new BuildStore(join(temporaryFolder(), "a.sqlite"));
}

/** Opens a site that a build with these keys has written. */
async function writtenSite() {
  const out = temporaryFolder({ "index.html": '<div id="root" data-path="/">' });
  const site = await openSite(out, { adopt: true, cache: temporaryFolder() });
  site.record.setMeta("writer", keys.store);
  return site;
}

test("a build that was completed with the same keys leaves nothing to do again", async () => {
  const store = newStore();
  await markComplete(store, keys, nothing);
  const site = await writtenSite();
  expect(compareLastBuild(store, site, keys)).toMatchObject({ fullBuild: false, ingestAll: false });
  const others = { ...keys, ingestKey: "j", renderKey: "s" };
  expect(compareLastBuild(store, site, others)).toMatchObject({ fullBuild: true, ingestAll: true });
  const elsewhere = { ...keys, store: "b.sqlite" };
  expect(compareLastBuild(store, site, elsewhere)).toMatchObject({ fullBuild: true });
  site.close();
});

test("dirty pages wait in the store until a build is complete", async () => {
  const store = newStore();
  const dirty = new Set(["/", "/topics/tides/"]);
  markDirty(store, dirty, "i");
  const all = markDamaged(store, dirty, ["/index.html", "/2020/01/04/quay/index.txt"]);
  expect(all).toEqual(new Set(["/", "/topics/tides/", "/2020/01/04/quay/"]));
  expect(new Set(store.dirtyPages.all())).toEqual(all);
  await markComplete(store, keys, nothing);
  expect(store.dirtyPages.all()).toEqual([]);
});

test("a full build that was cut off is done again, and so is one that missed a file", async () => {
  const store = newStore();
  const site = await writtenSite();
  await markComplete(store, keys, nothing);
  markDirty(store, "all", "i");
  expect(compareLastBuild(store, site, keys)).toMatchObject({ fullBuild: true, ingestAll: false });
  await markComplete(store, keys, new Set(["quay.png"]));
  expect(compareLastBuild(store, site, keys)).toMatchObject({ fullBuild: false, ingestAll: true });
  site.close();
});
