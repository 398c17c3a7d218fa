import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PublisherError } from "#press/publisher-error.ts";
import { readSite } from "#press/site.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const folderWith = (text: string) => temporaryFolder({ "site.json": text });

describe("a site", () => {
  const defaults = {
    name: "Broadsheet",
    description: "News, in plain text.",
    url: "http://localhost/",
    language: "en",
    timeZone: "UTC",
    topics: [],
    pageSize: 20,
    cards: true,
    budgets: {},
    linkedFolders: [],
  };

  test("needs no site.json", () => {
    expect(readSite(temporaryFolder())).toEqual(defaults);
  });

  test("has a default for every key", () => {
    expect(readSite(folderWith("{}"))).toEqual(defaults);
    expect(readSite(folderWith('{ "pageSize": 7 }'))).toEqual({ ...defaults, pageSize: 7 });
  });

  test("has its topics in lower case, without white space around them", () => {
    const { topics } = readSite(folderWith('{ "topics": [" United States ", "OIL"] }'));
    expect(topics).toEqual(["united states", "oil"]);
  });

  test("may live below a path", () => {
    const { url } = readSite(folderWith('{ "url": "https://host.example/paper" }'));
    expect(url).toBe("https://host.example/paper");
  });
});

describe("folders that links may lead into", () => {
  test("are named from the content folder, or in full", () => {
    const folder = folderWith('{ "linkedFolders": ["../pictures", "/mnt/videos/"] }');
    const pictures = join(dirname(folder), "pictures");
    expect(readSite(folder).linkedFolders).toEqual([pictures, "/mnt/videos"]);
  });
});

describe("a site.json that cannot be used", () => {
  test.each([
    ["name", ""],
    ["name", 7],
    ["description", null],
    ["url", "paper.example"],
    ["language", "English (British)"],
    ["timeZone", "Africa/Nowhere"],
    ["topics", "iran"],
    ["topics", [1]],
    ["pageSize", 0],
    ["pageSize", 2.5],
    ["pageSize", "12"],
    ["budgets", { "/": "small" }],
    ["budget", {}],
    ["linkedFolders", "/mnt"],
    ["linkedFolders", [""]],
  ])("is refused with the place of the key, and what is wrong: %s %j", (key, value) => {
    const folder = folderWith(
      `{\n  "name": "Paper",\n  ${JSON.stringify({ [key]: value }).slice(1)}`,
    );
    const line = key === "name" ? 2 : 3;
    const message = new RegExp(`^${folder}/site\\.json:${line}:3 error site ${key} .+`);
    expect(() => readSite(folder)).toThrow(message);
    expect(() => readSite(folder)).toThrow(PublisherError);
  });

  test("is refused with all that is wrong at once", () => {
    const folder = folderWith('{ "pageSize": 0,\n"language": "?", "budgets": { "/": "x" } }');
    expect(() => readSite(folder)).toThrow(
      /:2:1 error site language .*BCP 47[^]*:1:3 error site pageSize .*[^]*:2:18 error site budgets /,
    );
  });

  test.each([
    ["{", "1:2"],
    ["", "1:1"],
    ["{\n  name: 'x'\n}", "2:3"],
  ])("is refused with the place where it is no JSON: %j", (text, place) => {
    const folder = folderWith(text);
    expect(() => readSite(folder)).toThrow(
      `${folder}/site.json:${place} error site This is not JSON`,
    );
  });

  test.each(["[]", '"name"', "null"])("is refused where it is no object: %s", (text) => {
    expect(() => readSite(folderWith(text))).toThrow(/site\.json:1:1 error site \S/);
  });

  test.each([{ topics: ["oil", "Oil "] }, { topics: [""] }])(
    "is refused where a topic is empty or comes twice: %j",
    (given) => {
      expect(() => readSite(folderWith(JSON.stringify(given)))).toThrow("topics");
    },
  );
});
