import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TopicBook } from "#edition/topic-book.ts";
import { topicName } from "#edition/topic-name.ts";
import { paths, topicPath } from "#model/paths.ts";
import { copyOf, editionOf, pageAt, pagesOf } from "#test/edition/edition-of.ts";

const long = "harbour ".repeat(12);

describe("the paths of topics", () => {
  test("are the slugs of their names, which pages need not give", () => {
    const book = new TopicBook(["oil"], ["iran", "arts & culture", "u.s."]);
    expect(book.pathsOf(["oil", "iran", "arts & culture", "u.s."])).toEqual({});
    expect(book.pathOf("arts & culture")).toBe(paths.topic("arts & culture"));
  });

  test.each([
    [["c++", "c plus plus"], "/topics/c-plus-plus/", "/topics/c-plus-plus-2/"],
    [["!!!", "???"], "/topics/untitled/", "/topics/untitled-2/"],
    [["arts & culture", "arts culture"], "/topics/arts-culture/", "/topics/arts-culture-2/"],
    [["acme®", "acme"], "/topics/acme/", "/topics/acme-2/"],
  ])("of %j are the slug for the first, and `-2` for the second", (names, first, second) => {
    const book = new TopicBook([], names);
    expect(names.map((name) => book.pathOf(name))).toEqual([first, second]);
    expect(book.namesakes).toEqual([{ name: names[1], path: second, other: names[0] }]);
  });

  test("of long names with the same beginning differ, and fit a file name", () => {
    const names = ["north", "south", "east"].map((name) => long + name);
    const slugs = names.map((name) => new TopicBook([], names).slugOf(name));
    expect(new Set(slugs).size).toBe(3);
    expect(slugs[2]).toMatch(/^harbour.*-3$/u);
    const wide = new TopicBook([], ["𠀀".repeat(90), `${"𠀀".repeat(90)}!®`]);
    const bytes = Buffer.byteLength(wide.namesakes[0]!.path.split("/")[2]!);
    expect(bytes).toBeLessThanOrEqual(255);
  });

  test("go to topics of the masthead first", () => {
    const book = new TopicBook(["???"], ["!!!", "???"]);
    expect(book.pathOf("???")).toBe("/topics/untitled/");
    expect(book.pathOf("!!!")).toBe("/topics/untitled-2/");
  });

  test("with a number in the name are not given to others", () => {
    const book = new TopicBook([], ["acme 2", "acme", "acme®"]);
    expect(["acme 2", "acme", "acme®"].map((name) => book.slugOf(name))).toEqual([
      "acme-2",
      "acme",
      "acme-3",
    ]);
  });

  const names = fc.array(
    fc.oneof(
      fc.string({ maxLength: 4, unit: fc.constantFrom(..."cC+#&%@.!?- é®™$2'ß") }),
      fc.string({ maxLength: 6, unit: "grapheme" }),
      fc.constantFrom("constructor", "__proto__", "toString", `${long}a`, `${long}b`),
    ),
    { maxLength: 12 },
  );

  test("are one for each topic, and the same for each of its spellings", () => {
    fc.assert(
      fc.property(names, names, (masthead, all) => {
        const book = new TopicBook(masthead, all);
        const keyAt = new Map<string, string>();
        for (const name of [...masthead, ...all]) {
          const { key } = topicName(name);
          const path = book.pathOf(name);
          expect(keyAt.get(path) ?? key).toBe(key);
          keyAt.set(path, key);
        }
        expect(keyAt.size).toBe(
          new Set([...masthead, ...all].map((name) => topicName(name).key)).size,
        );
      }),
    );
  });

  test("are what the app makes of a page, for any names", () => {
    fc.assert(
      fc.property(names, (all) => {
        const book = new TopicBook([], all);
        const said: ReturnType<TopicBook["pathsOf"]> = JSON.parse(
          JSON.stringify(book.pathsOf(all)),
        );
        for (const name of all) expect(topicPath(name, said.topicPaths)).toBe(book.pathOf(name));
      }),
    );
  });
});

describe("an edition with topics that differ only in a sign", () => {
  const edition = editionOf([
    copyOf({ headline: "One", at: "2020-01-01 10:00", topics: ["c", "c++", "c#"] }),
    copyOf({ headline: "Two", at: "2020-01-02 10:00", topics: ["c++"] }),
    copyOf({ headline: "Three", at: "2020-01-03 10:00", topics: ["c plus plus", "oil"] }),
  ]);
  const pages = pagesOf(edition);
  const on = (path: string) => pageAt(edition, path, "topic").cards.map(({ headline }) => headline);

  test("has a page for each of them", () => {
    expect(on("/topics/c/")).toEqual(["One"]);
    expect(on("/topics/c-plus-plus/")).toEqual(["Two", "One"]);
    expect(on("/topics/c-sharp/")).toEqual(["One"]);
    expect(on("/topics/c-plus-plus-2/")).toEqual(["Three"]);
  });

  test("gives their paths on every page, if these are not the slugs of the names", () => {
    const one = pageAt(edition, "/2020/01/01/one/", "article");
    expect(one.topicPaths).toEqual({ "c++": "/topics/c-plus-plus/", "c#": "/topics/c-sharp/" });
    const three = pageAt(edition, "/2020/01/03/three/", "article");
    expect(three.topicPaths).toEqual({ "c plus plus": "/topics/c-plus-plus-2/" });
    expect(pages.get("/topics/oil/")).toMatchObject({ topicPaths: three.topicPaths });
    const everywhere = { ...one.topicPaths, ...three.topicPaths };
    for (const path of ["/", "/topics/"])
      expect(pages.get(path)).toMatchObject({ topicPaths: everywhere });
  });
});
