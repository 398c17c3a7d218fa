import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf, toMoved } from "#edition/pages.ts";
import type { Media } from "#model/medium.ts";
import { readContent } from "#press/content/read-content.ts";
import { readSite } from "#press/config/site-config.ts";
import { compose } from "#edition/compose.ts";
import { copies } from "#test/edition/arbitrary.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";

const schema = JSON.parse(readFileSync("docs/bundle.schema.json", "utf8")) as { $id: string };
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).addSchema(schema);
const isTwin = ajv.getSchema(schema.$id)!;
const isMovedList = ajv.getSchema(`${schema.$id}#/$defs/movedList`)!;
const isEdition = ajv.getSchema(`${schema.$id}#/$defs/edition`)!;

/** What is wrong with data as it would be written. */
function faultsOf(check: typeof isTwin, data: unknown): unknown {
  return check(JSON.parse(JSON.stringify(data))) ? [] : check.errors;
}

const media: Media = {
  "quay.png": {
    kind: "image",
    width: 8,
    height: 6,
    color: "#aabbcc",
    versions: { stem: "quay-1", widths: [400], fallback: "jpg" },
  },
  "tide.webm": { kind: "video", width: 8, height: 6, poster: "tide.png", captions: "tide.vtt" },
};
const everything = ` byline A Desk
 updated 2020-01-06 08:15
 image quay.png
 alt A quay.
 caption The quay.
 credit Desk
 standfirst In short.
 video tide.webm

${copyOf({
  headline: "WATCH | Cranes at work",
  topics: ["tides", "OPEC+"],
  body: "BASRA (Desk) - A text.\n\nA sub-heading\n\nProse below it, which goes on.\n\n- One\n- Two\n\n> A quote.\n\nREAD | Elsewhere\n\nCorrection: It was so.\n\nThe end.",
})}`;

describe("the schema of the bundle", () => {
  test("holds for every twin of the sample edition", async () => {
    const content = join(import.meta.dirname, "../../content");
    const site = readSite(content);
    const { submissions } = await readContent(content, site);
    const edition = compose(submissions, site);
    const pages = pagesOf(edition);
    expect(pages.size).toBeGreaterThan(30);
    for (const page of pages.values()) expect(faultsOf(isTwin, page)).toEqual([]);
    expect(faultsOf(isEdition, indexOf(edition))).toEqual([]);
  });

  test("holds for an article that has everything", () => {
    const edition = editionOf([everything], { media });
    for (const page of pagesOf(edition).values()) expect(faultsOf(isTwin, page)).toEqual([]);
  });

  test("holds for addresses that were left", async () => {
    const line = { source: "0.txt", datePublished: "2020-01-04T10:00:00+02:00", headline: "Low" };
    const [from, to] = ["/2020/01/04/low/", "/2020/01/04/high/"];
    const gone = { ...line, path: "/2020/01/03/gone/", source: "gone.txt", headline: "Gone" };
    const permalinks = [{ path: from, ...line }, { path: from, to }, gone];
    const edition = editionOf([copyOf({ headline: "High" })], { permalinks });
    const pages = pagesOf(edition);
    expect(Array.from(pages.values(), ({ kind }) => kind)).toEqual(
      expect.arrayContaining(["moved", "withdrawn"]),
    );
    expect(pages.get(to)).toMatchObject({ article: { firstPath: from, formerHeadline: "Low" } });
    for (const page of pages.values()) expect(faultsOf(isTwin, page)).toEqual([]);
    const moved = toMoved(edition.retired);
    expect(moved).toEqual({ [from]: to });
    expect(faultsOf(isMovedList, moved)).toEqual([]);
    expect(faultsOf(isMovedList, { low: to })).not.toEqual([]);
  });

  test("holds for any edition", () => {
    fc.assert(
      fc.property(fc.array(copies, { maxLength: 12 }), (texts) => {
        const edition = editionOf(texts.map(copyOf));
        for (const page of pagesOf(edition).values()) expect(faultsOf(isTwin, page)).toEqual([]);
        expect(faultsOf(isEdition, indexOf(edition))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("does not hold for a key that it does not know, or a path that is none", () => {
    expect(faultsOf(isTwin, { kind: "topics", topics: [], more: 1 })).not.toEqual([]);
    expect(faultsOf(isTwin, { kind: "home", cards: [], videos: [], older: "x" })).not.toEqual([]);
  });
});
