import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leadsOutside } from "#press/files/inside-folder.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const outside = temporaryFolder({ "secret.txt": "", "photos/quay.png": "" });
const content = temporaryFolder({ "a/b.txt": "", "c../d.txt": "", ".git/config": "" });
const at = (name: string) => join(content, name);
const link = (name: string, to: string) => symlinkSync(to, at(name));
link("own.txt", "a/b.txt");
link("stray.txt", join(outside, "secret.txt"));
link("strays", join(outside, "photos"));
link("nowhere.txt", "missing.txt");
link("circle", "circle");
link("device.mp4", "/dev/zero");
link("hidden.txt", ".git/config");

test.each(["a/b.txt", "c../d.txt", "own.txt", "a", "."])("%s is inside", (name) => {
  expect(leadsOutside(at(name), [content])).toBe(false);
});

test.each([
  "stray.txt",
  "strays",
  "strays/quay.png",
  "a/../../x.txt",
  "nowhere.txt",
  "circle",
  "device.mp4",
  "missing.txt",
  ".git/config",
  "hidden.txt",
])("%s leads outside", (name) => {
  expect(leadsOutside(at(name), [content])).toBe(true);
});

test("a folder whose name only begins in the same way is outside", () => {
  const folder = temporaryFolder({ "paper/a.txt": "", "paper-2/a.txt": "" });
  expect(leadsOutside(join(folder, "paper-2/a.txt"), [join(folder, "paper")])).toBe(true);
});

test("a file may be in any of several folders, some of which may be missing", () => {
  const photos = join(outside, "photos");
  expect(leadsOutside(at("strays/quay.png"), [content, photos])).toBe(false);
  expect(leadsOutside(at("stray.txt"), [content, photos])).toBe(true);
  expect(leadsOutside(at("strays"), [content, join(outside, "gone")])).toBe(true);
});

test("a content folder that is a link itself is inside", () => {
  const linked = join(temporaryFolder(), "content");
  symlinkSync(content, linked);
  expect(leadsOutside(join(linked, "a/b.txt"), [linked])).toBe(false);
});

test("a content folder in a hidden one is inside", () => {
  const folder = join(temporaryFolder({ ".papers/a.txt": "" }), ".papers");
  expect(leadsOutside(join(folder, "a.txt"), [folder])).toBe(false);
});
