import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { deskWith } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { link } from "#test/press/odd-entries.ts";
import { png } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const body = "A text.\n\nv.webm\n\np.png\n\nThe end.";

test("media to which links lead are published, from the content folder and from one that is allowed", async () => {
  const outside = temporaryFolder({ "w.webm": "another video" });
  const desk = deskWith({
    "x/a.txt": copyOf({ headline: "One", body }),
    "y/b.txt": copyOf({ headline: "Two", body: "A text.\n\nw.webm\n\nThe end." }),
    "media/v.webm": "a video",
    "media/p.png": await png(4, 3),
  });
  link(desk.content, "x/v.webm", "../media/v.webm");
  link(desk.content, "x/p.png", "../media/p.png");
  link(desk.content, "y/w.webm", join(outside, "w.webm"));
  const site = { ...desk.job.site, linkedFolders: [outside] };
  await buildSite({ ...desk.job, site });
  const textOf = (path: string) =>
    Buffer.from(filesIn(desk.out).get(path) ?? "", "base64").toString();
  expect(textOf("/2020/01/04/one/v.webm")).toBe("a video");
  expect(textOf("/2020/01/04/two/w.webm")).toBe("another video");
  expect(textOf("/2020/01/04/one/index.json")).toContain("p.png");
  expect(textOf("/2020/01/04/one/p.png")).not.toBe("");
});
