import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articlePathIn,
  basePath,
  decodePath,
  encodePath,
  htmlPath,
  isArchivePath,
  isArticlePath,
  pagePaths,
  paths,
  periodOfPath,
  plainVersion,
  slugify,
  toHref,
  toUrl,
  twinPath,
  versionSets,
  wideningTo,
} from "#model/paths.ts";

const atRoot = { url: "https://paper.example" };
const below = { url: "https://host.example/paper" };

describe("a slug", () => {
  test.each([
    ["Why the tide is late", "why-the-tide-is-late"],
    ["Soleimani's death", "soleimanis-death"],
    ["Shi’ite leaders’ pact", "shiite-leaders-pact"],
    ["  A -- b, c: “d”! ", "a-b-c-d"],
    ["U.S. pays 5% more", "u-s-pays-5-more"],
    ["São Tomé and Malmö", "sao-tome-and-malmo"],
    ["İstanbul", "istanbul"],
    ["ﬁve ﬂoods", "five-floods"],
    ["⚓️ The tide is late", "the-tide-is-late"],
  ])("of %j is %j", (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test.each([
    ["Гавань закрыта", "гавань-закрыта"],
    ["الميناء مغلق", "الميناء-مغلق"],
    ["港口关闭", "港口关闭"],
    ["बंदरगाह बंद", "बंदरगाह-बंद"],
    ["항구 폐쇄", "항구-폐쇄"],
  ])("keeps the letters and marks of %j", (text, slug) => {
    expect(slugify(text)).toBe(slug.normalize("NFC"));
  });

  test("is the same for all encodings of accents", () => {
    expect(slugify("café".normalize("NFD"))).toBe(slugify("café".normalize("NFC")));
  });

  test.each(["", "🚢", "⚓️", "—!?"])("of %j, which has no letter, is still a word", (text) => {
    expect(slugify(text)).toBe("untitled");
  });

  test("of a long headline ends after a word, within eighty characters", () => {
    const slug = slugify("harbour ".repeat(20));
    expect(slug).toBe(Array.from({ length: 10 }, () => "harbour").join("-"));
    expect(slug.length).toBeLessThanOrEqual(80);
  });

  test("of a long text without spaces is cut between characters and fits a file name", () => {
    const slug = slugify("𠀀港".repeat(60));
    expect(slug.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(slug)).toBeLessThan(255);
  });

  test("of a slug is the same slug", () => {
    expect(slugify(slugify("Why São Tomé’s tide is late"))).toBe("why-sao-tomes-tide-is-late");
  });
});

describe("paths", () => {
  test("of pages end in a slash", () => {
    expect(pagePaths.article("2020-01-04", "late-tide")).toBe("/2020/01/04/late-tide/");
    expect(pagePaths.list(7)).toBe("/page/7/");
    expect(paths.topic("United States")).toBe("/topics/united-states/");
    expect(pagePaths.topicPage("united-states", 3)).toBe("/topics/united-states/page/3/");
  });

  test("lead to a page's files", () => {
    expect(htmlPath("/topics/")).toBe("/topics/index.html");
    expect(htmlPath("/404.html")).toBe("/404.html");
    expect(twinPath("/topics/")).toBe("/topics/index.json");
  });

  test("are served below the path of the site's URL", () => {
    expect(basePath(atRoot)).toBe("/");
    expect(basePath(below)).toBe("/paper/");
    expect(basePath({ url: "https://host.example/paper/" })).toBe("/paper/");
    expect(toHref(below, "/topics/")).toBe("/paper/topics/");
    expect(toUrl(below, "/")).toBe("https://host.example/paper/");
  });

  test("are percent-encoded in references", () => {
    expect(toHref(atRoot, "/topics/港口/")).toBe("/topics/%E6%B8%AF%E5%8F%A3/");
    expect(toUrl(atRoot, "/a b.png")).toBe("https://paper.example/a%20b.png");
  });

  test.each(["chart#1.png", "chart?.png", "100%.png", "50%25.png"])(
    "keep the file name %j whole in references",
    (file) => {
      const { pathname } = new URL(toUrl(atRoot, `/2020/${file}`));
      expect(decodeURIComponent(pathname)).toBe(`/2020/${file}`);
      expect(toHref(atRoot, `/2020/${file}`)).toBe(pathname);
    },
  );

  test("are decoded from the path of a URL", () => {
    expect(decodePath(toHref(atRoot, "/topics/港口/"))).toBe("/topics/港口/");
  });

  test("are decoded unchanged, whatever their names have", () => {
    const name = fc
      .string({ unit: fc.oneof(fc.constantFrom(..."%25,2CF=&+;:@$#?! "), fc.string()) })
      .map((text) => text.replaceAll("/", "").toWellFormed())
      .filter((text) => !/%2f/iu.test(text));
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const path = `/${names.join("/")}`;
        expect(decodePath(toHref(atRoot, path))).toBe(path);
        expect(decodePath(encodePath(path))).toBe(path);
      }),
    );
  });

  test.each([
    ["/a%2Cb%26c%2B%3B%3A%40%24%3D/", "/a,b&c+;:@$=/"],
    ["/a,b&c+;:@$=/", "/a,b&c+;:@$=/"],
    ["/chart%231.png", "/chart#1.png"],
    ["/a%2Fb/%2e/", "/a%2Fb/./"],
  ])("%s is decoded to %s", (pathname, path) => {
    expect(decodePath(pathname)).toBe(path);
  });

  test("with a malformed escape stay as they are", () => {
    expect(decodePath("/%E0%A4%A/")).toBe("/%E0%A4%A/");
  });
});

const made = (...widths: number[]) => ({ stem: "quay", widths, fallback: "jpg" as const });

describe("the versions of a picture", () => {
  const src = "/2020/01/04/tide/quay.png";

  test("are beside it, a set for each format", () => {
    const sets = versionSets(src, made(400, 800));
    expect(sets.map(({ type }) => type)).toEqual(["image/avif", "image/webp", "image/jpeg"]);
    expect(sets[0]!.versions).toEqual([
      { path: "/2020/01/04/tide/quay-400.avif", width: 400 },
      { path: "/2020/01/04/tide/quay-800.avif", width: 800 },
    ]);
  });

  test.each([
    [[400, 800, 1200, 1600], 1200],
    [[400, 800, 1280], 800],
    [[300], 300],
    [[1201], 1201],
  ])("with widths %j have %d as the one for every program", (widths, width) => {
    expect(plainVersion(src, made(...widths))).toEqual({
      path: `/2020/01/04/tide/quay-${width}.jpg`,
      width,
    });
  });
});

describe("the path of an article", () => {
  test.each(["/2020/01/04/tide/", "/2020/01/04/港口/", "/2020/01/04/a-b-2/"])(
    "is recognized by its form: %s",
    (path) => {
      expect(isArticlePath(path)).toBe(true);
    },
  );

  test.each([
    "/",
    "/2020/01/04/",
    "/2020/01/04/tide",
    "/2020/1/4/tide/",
    "/2020/01/04/tide/amp/",
    "/2020/01/04/tide?a/",
    "/paper/2020/01/04/tide/",
    "//2020/01/04/tide/",
    "/topics/tides/",
    "/page/2020/",
  ])("is not %s", (path) => {
    expect(isArticlePath(path)).toBe(false);
  });

  test("is found at the end of its URL, below any base path", () => {
    const path = pagePaths.article("2020-01-04", "tide");
    for (const site of [atRoot, below]) expect(articlePathIn(toUrl(site, path))).toBe(path);
    expect(articlePathIn(toUrl(below, paths.topics))).toBeUndefined();
  });
});

describe("the path of a page by date", () => {
  test.each([
    ["/1987/", "1987"],
    ["/1987/03/", "1987-03"],
    ["/1987/03/26/", "1987-03-26"],
    ["/1987/03/page/2/", "1987-03"],
    ["/1987/03/26/page/12/", "1987-03-26"],
  ])("says what it is of: %s", (path, period) => {
    expect(periodOfPath(path)).toBe(period);
    expect(isArchivePath(path)).toBe(true);
    expect(isArticlePath(path)).toBe(false);
    for (const site of [atRoot, below]) expect(articlePathIn(toUrl(site, path))).toBeUndefined();
  });

  test.each([
    "/1987/03/26/tide/",
    "/1987/03/26/page/",
    "/1987/03/26/28/",
    "/1987/03/26/page/one/",
    "/1987/3/",
    "/1987",
    "/19870/",
    "/topics/1987/",
    "/paper/1987/",
    "/page/1987/",
    "/404.html",
  ])("is not %s", (path) => {
    expect(isArchivePath(path)).toBe(false);
  });

  test("is made of the period, and widens from the year to the day", () => {
    expect(wideningTo("1987-03-26").map(paths.period)).toEqual([
      "/1987/",
      "/1987/03/",
      "/1987/03/26/",
    ]);
    expect(wideningTo("1987")).toEqual(["1987"]);
    expect(isArchivePath(paths.archive)).toBe(true);
  });
});
