import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "#edition/compose.ts";
import { divideFront } from "#model/front.ts";
import { submissions } from "#test/edition/arbitrary.ts";
import { copyOf, editionOf, pageAt, site, tides } from "#test/edition/edition-of.ts";

const sectionsOf = (texts: string[], topics: string[]) =>
  (pageAt(editionOf(texts, { topics }), "/", "home").sections ?? []).map(({ topic, headlines }) =>
    [topic, headlines.map(({ headline }) => headline).join(" ")].join(": "),
  );

test("a front has the masthead's topics that have news besides the newest, in order", () => {
  const oil = ["A", "B", "C", "D"].map((headline, at) =>
    copyOf({ headline, at: `2019-12-0${at + 1} 10:00`, topics: ["oil", "tides"] }),
  );
  const texts = [...oil, ...tides(5, ["tides"])];
  expect(sectionsOf(texts, ["nothing", "oil", "tides"])).toEqual(["oil: D C B", "tides: A"]);
});

test("a paper whose articles all stand at the top has no sections", () => {
  expect(sectionsOf(tides(4, ["tides"]), ["tides"])).toEqual([]);
});

test("no article stands in two places of a front", () => {
  fc.assert(
    fc.property(submissions, fc.subarray(["oil", "tides", "c++"]), (all, topics) => {
      const edition = compose(all, { ...site, topics });
      const { lead, cards, sections = [] } = pageAt(edition, "/", "home");
      const { seconds, today } = divideFront(cards, lead?.path);
      const listed = sections.flatMap(({ headlines }) => headlines);
      const paths = [...(lead ? [lead] : []), ...seconds, ...today, ...listed].map(
        ({ path }) => path,
      );
      expect(new Set(paths).size).toBe(paths.length);
    }),
  );
});
