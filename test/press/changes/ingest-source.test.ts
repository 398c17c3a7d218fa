import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingestSource } from "#press/changes/ingest-source.ts";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("the files of an article are published without what is noted in them, and without scripts", async () => {
  const head = Buffer.from([0, 0, 0, 14]);
  const body = ["A text.", "tide.mp4", "quay.svg"].join("\n\n");
  const content = temporaryFolder({
    "x/a.txt": copyOf({ headline: "Cranes", body }),
    "x/tide.mp4": Buffer.concat([head, Buffer.from("udtaSECRET")]),
    "x/quay.svg": svg("<script>SECRET</script>"),
  });
  const pictures = temporaryFolder();
  const now = Date.parse("2026-01-01T00:00:00Z");
  const { article } = await ingestSource({ content, pictures, site, now }, "x/a.txt");
  const files = JSON.parse(article!.files) as [string, string][];
  expect(files.map(([name]) => name)).toEqual(["tide.mp4", "quay.svg"]);
  for (const [, from] of files) {
    expect(from.startsWith(join(pictures, "/"))).toBe(true);
    expect(readFileSync(from).includes("SECRET")).toBe(false);
  }
});
