import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impactOf } from "#edition/affected-pages.ts";
import { arrange, type Entry } from "#edition/arrange.ts";
import { recipes } from "#edition/recipes.ts";
import type { Page } from "#model/page.ts";
import { topicTitle } from "#model/topic-title.ts";
import { copyOf, editionOf, pageAt, pagesOf, site } from "#test/edition/edition-of.ts";

const at = (day: number) => `2020-01-${String(day).padStart(2, "0")} 10:00`;
const written = (...all: string[][]) =>
  all.map((topics, index) => copyOf({ headline: `No ${index + 1}`, at: at(index + 1), topics }));

const nameOn = ({ topicNames }: Page, topic: string) => topicTitle(topic, topicNames);

describe("the name of a topic", () => {
  test("is the publisher's spelling on every page, and one on each", () => {
    const edition = editionOf(written(["USA"], ["usa", "oil"], ["Usa"]));
    for (const path of ["/", "/topics/", "/topics/usa/", "/topics/oil/", "/2020/01/02/no-2/"])
      expect(pagesOf(edition).get(path)).toMatchObject({ topicNames: { usa: "USA" } });
  });

  test("is in no twin where capitals alone make it", () => {
    const edition = editionOf(written(["Iran", "Middle East"], ["iran"]));
    for (const page of pagesOf(edition).values()) expect(page).not.toHaveProperty("topicNames");
  });

  test("is the same for spellings that differ in accents and hyphens", () => {
    const edition = editionOf(written(["São Paulo"], ["sao paulo"], ["Covid-19"], ["covid 19"]));
    const home = pageAt(edition, "/", "home");
    expect(nameOn(home, "sao paulo")).toBe("São Paulo");
    expect(nameOn(home, "covid 19")).toBe("Covid-19");
  });

  test("is what site.json says of a topic of the masthead, whatever articles say", () => {
    const topics = ["covid-19", "opec", "oil"];
    const edition = editionOf(written(["Covid 19", "OPEC"], ["COVID-19", "OPEC"]), {
      topics,
      topicNames: { "covid-19": "COVID-19" },
    });
    const page = pageAt(edition, "/2020/01/01/no-1/", "article");
    expect(nameOn(page, "covid 19")).toBe("COVID-19");
    expect(nameOn(page, "opec")).toBe("Opec");
  });

  test("is not taken from a text that shouts", () => {
    const edition = editionOf(written(["IRAN", "UNITED STATES"], ["iran"]));
    expect(nameOn(pageAt(edition, "/", "home"), "iran")).toBe("Iran");
  });

  test("stays on full pages and older articles when newer articles change it", () => {
    const older = written(["COVID-19"], ["Covid-19"], ["Covid-19"]);
    const newer = copyOf({ headline: "Newest", at: at(9), topics: ["Covid-19"] });
    const before = pagesOf(editionOf(older, { pageSize: 1 }));
    const after = pagesOf(editionOf([...older, newer], { pageSize: 1 }));
    expect(nameOn(after.get("/topics/covid-19/")!, "covid-19")).toBe("Covid-19");
    for (const path of ["/topics/covid-19/page/1/", "/page/1/", "/2020/01/01/no-1/"]) {
      expect(after.get(path)).toEqual(before.get(path));
      expect(nameOn(after.get(path)!, "covid-19")).toBe("COVID-19");
    }
  });

  test("is that of related topics, too, whether or not they are on a card", () => {
    const edition = editionOf(
      written(["oil", "OPEC"], ...Array.from({ length: 9 }, () => ["oil"])),
      { pageSize: 2 },
    );
    const page = pageAt(edition, "/topics/oil/", "topic");
    expect(page.coverage?.together).toEqual([{ topic: "opec", count: 1 }]);
    expect(nameOn(page, "opec")).toBe("OPEC");
  });
});

const topics = ["covid-19", "covid 19", "usa", "oil"];
const spelledAs: Record<string, string[]> = {
  "covid-19": ["COVID-19", "Covid-19"],
  "covid 19": ["Covid 19"],
  usa: ["USA", "Usa", "U.S.A"],
  oil: ["OIL"],
};
const spelled = fc
  .array(fc.tuple(fc.constantFrom(...topics), fc.nat({ max: 3 })), { maxLength: 3 })
  .map((all) => {
    const found = new Map(all);
    if (found.has("covid-19")) found.delete("covid 19");
    const spellings = [...found].flatMap(([topic, which]) => {
      const one = spelledAs[topic]?.[which];
      return one === undefined ? [] : [[topic, one] as const];
    });
    return { topics: [...found.keys()], topicSpellings: Object.fromEntries(spellings) };
  });
type Spelled = typeof spelled extends fc.Arbitrary<infer Value> ? Value : never;

const entryAt = (place: number, how: Spelled): Entry => {
  const hour = String(place % 24).padStart(2, "0");
  const day = String(1 + Math.floor(place / 24)).padStart(2, "0");
  return {
    path: `/2020/01/${day}/no-${place}/`,
    datePublished: `2020-01-${day}T${hour}:00:00+02:00`,
    ...how,
  };
};

const key = (entry: Entry) => JSON.stringify(entry);

const twinsOf = (entries: readonly Entry[], paper: typeof site) =>
  new Map(Array.from(recipes(arrange(entries, paper)), (one) => [one.path, JSON.stringify(one)]));

test("whatever changes in how articles write topics, all pages that differ are found", () => {
  // Each article as it was and as it is; null where it is not there.
  const one = fc.oneof(
    { weight: 5, arbitrary: spelled.map((how) => [how, how]) },
    fc.tuple(fc.option(spelled), fc.option(spelled)),
  );
  const settings = fc.record({
    pageSize: fc.integer({ min: 1, max: 5 }),
    topics: fc.subarray(["usa", "oil"]),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), settings, (all, some) => {
      const paper = { ...site, ...some };
      const entriesOf = (side: 0 | 1) =>
        all.flatMap((pair, place) => (pair[side] ? [entryAt(place, pair[side])] : []));
      const [was, is] = [entriesOf(0), entriesOf(1)];
      const [before, after] = [new Set(was.map(key)), new Set(is.map(key))];
      const changes = {
        before: was.filter((entry) => !after.has(key(entry))),
        after: is.filter((entry) => !before.has(key(entry))),
      };
      const found = impactOf(arrange(was, paper), arrange(is, paper), changes);
      const [old, now] = [twinsOf(was, paper), twinsOf(is, paper)];
      const differ = [...now].filter(([path, twin]) => old.get(path) !== twin);
      expect(differ.map(([path]) => path).filter((path) => !found.has(path))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
