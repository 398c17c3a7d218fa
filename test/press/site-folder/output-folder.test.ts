import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputFolder } from "#press/site-folder/output-folder.ts";
import { png, svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("copying sanitizes an SVG, whatever the case of its name, and leaves other files", async () => {
  const raster = await png(2, 2);
  const from = temporaryFolder({ "a.SVG": svg("<script>alert(1)</script>"), "b.png": raster });
  const to = temporaryFolder();
  const site = new OutputFolder({
    folder: join(to, "site"),
    isNew: true,
    record: join(to, "record"),
    journal: join(to, "journal"),
    replaced: join(to, "replaced"),
    adopts: false,
  });
  site.copy(join(from, "a.SVG"), "/c.SVG");
  site.copy(join(from, "b.png"), "/d.png");
  site.close();
  expect(readFileSync(join(to, "site/c.SVG"), "utf8")).toBe(svg());
  expect(readFileSync(join(to, "site/d.png"))).toEqual(Buffer.from(raster));
});
