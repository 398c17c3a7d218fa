import { describe, expect, test } from "vitest";
import { parseQuery } from "#search/query.ts";
import { searchFields } from "#search/search-fields.ts";
import type { SearchOptions } from "#search/search.ts";
import { openIndexOf } from "#test/search/open-index-of.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";

const article = (headline: string, body: string, more: { day?: number; topics?: string[] } = {}) =>
  copyOf({
    headline,
    body,
    topics: more.topics ?? [],
    at: `2020-01-${String(more.day ?? 1).padStart(2, "0")} 10:00`,
  });
const articlesOf = (texts: string[], language = "en") =>
  [...pagesOf(editionOf(texts, { language })).values()].flatMap((page) =>
    page.kind === "article" ? [page.article] : [],
  );

async function searching(texts: string[], language = "en") {
  const articles = articlesOf(texts, language);
  const search = await openIndexOf(articles, language);
  const textsOf = async (path: string) => {
    const found = articles.find((one) => one.path === path);
    return found ? [found.headline, ...searchFields(found).lead, ...searchFields(found).body] : [];
  };
  return async (query: string, options: Partial<SearchOptions> = {}) => {
    const found = await search.find(parseQuery(query), { limit: 10, textsOf, ...options });
    return { ...found, headlines: found.results.map(({ headline }) => headline) };
  };
}

const find = await searching([
  article("The quay", "The oil is dear. The prices are high.", { day: 1, topics: ["oil"] }),
  article("The mill", "Oil prices rose.", { day: 2, topics: ["oil", "mills"] }),
  article("The lock", "By day the lock opens. Water rises.", { day: 3, topics: ["mills"] }),
]);

describe("a search", () => {
  test("finds the articles with all words, in any form", async () => {
    expect((await find("price OIL")).headlines.toSorted()).toEqual(["The mill", "The quay"]);
    expect((await find("opening")).headlines).toEqual(["The lock"]);
  });

  test("leaves out what is excluded, by word and by phrase", async () => {
    expect((await find("oil -rose")).headlines).toEqual(["The quay"]);
    expect((await find('oil -"oil prices"')).headlines).toEqual(["The quay"]);
  });

  test("finds topics, both of two", async () => {
    expect((await find("topic:oil topic:mills")).headlines).toEqual(["The mill"]);
  });

  test("keeps to days, and puts the newest first", async () => {
    expect((await find("the after:2020-01-01")).headlines.toSorted()).toEqual([
      "The lock",
      "The mill",
    ]);
    expect((await find("the", { byDate: true })).headlines[0]).toBe("The lock");
  });

  test("says that no article has a word, and goes on without it", async () => {
    const { headlines, dropped } = await find("zeppelin oil");
    expect(headlines).toHaveLength(2);
    expect(dropped).toEqual(["zeppelin"]);
  });

  test("finds an exact phrase, however many articles have its words apart", async () => {
    const apart = Array.from({ length: 60 }, (_, at) =>
      article(`Oil and prices ${at}`, "Oil, and again oil it was. Prices, and again prices."),
    );
    const filler = "Nothing is to be said of it here. ".repeat(60);
    const whole = article("The last one", `${filler}It is said that oil prices rose.`);
    const findIn = await searching([...apart, whole]);
    expect((await findIn('"oil prices"')).headlines).toEqual(["The last one"]);
  });
});

describe("the words of a language", () => {
  test.each([
    ["de", "Die Häuser am Fluss", "haus"],
    ["fr", "Les élections régionales", "election regionale"],
    ["ar", "كِتابٌ في المكتبة", "كتاب"],
    ["zh", "老渡口的新桥下周通车", "新桥"],
    ["ja", "東京の新しい橋が開通", "新しい橋"],
    ["ko", "서울의 새 다리가 열렸다", "다리"],
    ["th", "สะพานใหม่เปิดแล้ว", "สะพาน"],
    ["pl", "Łódź i Gdańsk", "lodz"],
    ["tr", "Irmak kenarında bir köprü", "ırmak"],
    ["ru", "Новые мосты города", "мост"],
  ])("%s: %s is found by %s", async (language, headline, query) => {
    const findIn = await searching(
      [article(headline, "—"), article("Another one", "Nothing.")],
      language,
    );
    expect((await findIn(query)).headlines).toEqual([headline]);
  });
});
