import { expect, test } from "vitest";
import { join } from "node:path";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { deskWith } from "#test/press/paper.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("a page that the press fails over is named, with its article", async () => {
  const stumbling = `export const createRenderer = () => async (path) => {
    if (path.includes("/two/")) throw new RangeError("too deep");
    return { head: "", body: path };
  };`;
  const server = join(temporaryFolder({ "app.mjs": stumbling }), "app.mjs");
  const desk = deskWith({
    "x/a.txt": copyOf({ headline: "One" }),
    "x/b.txt": copyOf({ headline: "Two" }),
  });
  const app = { ...(await desk.job.app()), server };
  await expect(buildSite({ ...desk.job, app: async () => app })).rejects.toThrow(
    /\/2020\/01\/04\/two\/, of the article x\/b\.txt, cannot be pressed \(too deep\)/u,
  );
});
