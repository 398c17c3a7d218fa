import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PublisherError } from "#press/report/publisher-error.ts";
import { readSite, readSiteFile } from "#press/config/site-config.ts";
import { parseSiteUrl } from "#press/config/site-url.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const folderWith = (text: string | Uint8Array) => temporaryFolder({ "site.json": text });

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

  test("keeps how topics are written with capitals", () => {
    const { topicNames } = readSite(folderWith('{ "topics": [" USA", "oil", "al-Qaeda"] }'));
    expect(topicNames).toEqual({ usa: "USA", "al-qaeda": "al-Qaeda" });
    expect(readSite(folderWith('{ "topics": ["oil"] }'))).not.toHaveProperty("topicNames");
  });

  test("may live below a path", () => {
    const { url } = readSite(folderWith('{ "url": "https://host.example/paper" }'));
    expect(url).toBe("https://host.example/paper");
  });
});

describe("folders that links may lead into", () => {
  test("are relative to the content folder, or absolute", () => {
    const folder = folderWith('{ "linkedFolders": ["../pictures", "/mnt/videos/"] }');
    const pictures = join(dirname(folder), "pictures");
    expect(readSite(folder).linkedFolders).toEqual([pictures, "/mnt/videos"]);
  });

  test("get a warning where they do not exist", () => {
    const linkedFolders = [temporaryFolder(), "../no-such-folder"];
    const text = JSON.stringify({ url: "https://paper.example/", linkedFolders }, null, 1);
    expect(readSiteFile(folderWith(text)).problems).toMatchObject([
      {
        rule: "linked-folder",
        severity: "warning",
        line: 5,
        column: 3,
        message: expect.stringMatching(/nothing at .*\/no-such-folder/u),
      },
    ]);
  });
});

const faultsOf = (folder: string): string[] => {
  try {
    readSite(folder);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(PublisherError);
    return (error as Error).message.replaceAll(`${folder}/site.json:`, "").split("\n");
  }
};
const faultsIn = (text: string | Uint8Array) => faultsOf(folderWith(text));

describe("a site.json that cannot be used", () => {
  test.each([
    ["name", "", "3:3"],
    ["name", 7, "3:3"],
    ["name", "The\u0000 Paper", "3:3"],
    ["description", null, "3:3"],
    ["language", "English (British)", "3:3"],
    ["language", "x-private", "3:3"],
    ["timeZone", "Africa/Nowhere", "3:3"],
    ["topics", "iran", "3:3"],
    ["topics", [1], "3:13"],
    ["topics", ["oil", " "], "3:19"],
    ["pageSize", 0, "3:3"],
    ["pageSize", 2.5, "3:3"],
    ["pageSize", "12", "3:3"],
    ["cards", "no", "3:3"],
    ["budgets", { "/": "small" }, "3:14"],
    ["budgets", { "/": 1, "/../x/": 1 }, "3:20"],
    ["budgets", { "/": -1 }, "3:14"],
    ["budget", {}, "3:3"],
    ["linkedFolders", "/mnt", "3:3"],
    ["linkedFolders", ["/mnt", ""], "3:27"],
  ])("is refused with the position of the error: %s %j", (key, value, place) => {
    const faults = faultsIn(`{\n\n  ${JSON.stringify({ [key]: value }).slice(1)}`);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${place} error site ${key} .+`))]);
  });

  test("is refused with all errors, in the order of their lines", () => {
    const faults = faultsIn(
      `{ "pageSize": 0, // small\n"timezone": "UTC", "languag": "en",\n"topics": ["oil", 1, "Oil", ""],\n"name": "", "name": "x", }`,
    );
    expect(faults.map((fault) => fault.replace(/ error site.*/u, ""))).toEqual([
      "1:3",
      "1:18",
      "2:1",
      "2:20",
      "3:19",
      "3:29",
      "4:13",
      "4:24",
    ]);
  });

  test.each([
    ["timezone", "timeZone"],
    ["NAME", "name"],
    ["topic", "topics"],
    ["pagesize", "pageSize"],
    ["linkedfolder", "linkedFolders"],
  ])("names the key that was probably meant by %s", (key, meant) => {
    expect(faultsIn(`{ "${key}": "x" }`).join()).toContain(`Did you mean ${meant}?`);
  });

  test.each([
    ["language", "german", "de"],
    ["language", "Français", "fr"],
    ["language", "en_GB", "en-GB"],
    ["timeZone", "Europe/Berln", "Europe/Berlin"],
    ["timeZone", "europe/pariss", "Europe/Paris"],
  ])("names the %s that was probably meant by %s", (key, value, meant) => {
    expect(faultsIn(JSON.stringify({ [key]: value })).join()).toContain(`did you mean ${meant}?`);
  });

  test.each([
    ["{", "1:2"],
    ["", "1:1"],
    [" \n", "1:1"],
    ["{\n  name: 'x'\n}", "2:3"],
    ['{\n  "name": "x"\n', "3:1"],
    ['{ "name": "x" }\n}', "2:1"],
    ['{\n "name": "x",\n}', "2:13"],
    ['{ "topics": ["oil",] }', "1:19"],
    ['{\n /* the name */ "name": "x" }', "2:2"],
    [`${'{ "x": ['.repeat(50_000)}`, "1:"],
  ])("is refused with the position where it is not JSON: %j", (text, place) => {
    const faults = faultsIn(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${place}.* error site This is not JSON`));
  });

  test("is refused where a key stands twice, also in a nested object", () => {
    const faults = faultsIn('{ "name": "a",\n"budgets": { "/": 1, "/": 2 },\n"name": "b" }');
    expect(faults).toEqual([
      expect.stringMatching(/^2:22 error site \/ stands here again, after line 2/),
      expect.stringMatching(/^3:1 error site name stands here again, after line 1/),
    ]);
  });

  test.each(["[]", '"name"', "null", "7"])("is refused where it is not an object: %s", (text) => {
    expect(faultsIn(text)).toEqual([expect.stringMatching(/^1:1 error site \S/)]);
  });

  test("is refused where it is a folder, or far too large", () => {
    const folder = temporaryFolder({ "site.json/a.txt": "x" });
    expect(faultsOf(folder)).toEqual([expect.stringMatching(/^1:1 error site This is no file/)]);
    const large = `{ "name": "${"x".repeat(1_000_000)}" }`;
    expect(faultsIn(large)).toEqual([expect.stringMatching(/^1:1 error site .*1000000 at most/)]);
  });
});

describe("a site.json in another encoding", () => {
  const text = '{ "name": "Städtle", "url": "https://paper.example/" }';
  const wide = Buffer.from(text, "utf16le");

  test.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), 0],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 0],
    ["UTF-16 the other way round", Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16(), 0],
    ["UTF-16 without a mark", wide, 1],
    ["Latin-1", Buffer.from(text, "latin1"), 1],
  ])("is decoded as articles are: %s", (_name, bytes, warnings) => {
    const { site, problems } = readSiteFile(folderWith(bytes));
    expect(site.name).toBe("Städtle");
    expect(problems.map(({ rule }) => rule)).toEqual(Array(warnings).fill("encoding"));
  });
});

const isHarmless = (url: string) =>
  /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%@,;=+!-]+)*\/?$/u.test(url) &&
  isDeepStrictEqual(parseSiteUrl(url), { url });

describe("the url of a site", () => {
  test.each([
    ["https://host.example/paper", "https://host.example/paper"],
    ["https://HOST.example", "https://host.example/"],
    [" http://host.example:8080/a/../b/ ", "http://host.example:8080/b/"],
    ["https://zeitung-süd.example/", "https://xn--zeitung-sd-ieb.example/"],
    ["https://host.example/Zeitung Süd/", "https://host.example/Zeitung%20S%C3%BCd/"],
    ["https://host.example/s%c3%bcd", "https://host.example/s%C3%BCd"],
    ["https://host.example/a'b(c)*&$:/", "https://host.example/a%27b%28c%29%2A%26%24%3A/"],
    [`http://a/b"><script>`, "http://a/b%22%3E%3Cscript%3E"],
    ["https://host.example/~me/@paper/", "https://host.example/~me/@paper/"],
    ["http://[::1]:4173/", "http://[::1]:4173/"],
  ])("is normalized: %s", (given, url) => {
    expect(readSite(folderWith(JSON.stringify({ url }))).url).toBe(url);
    expect(readSite(folderWith(JSON.stringify({ url: given }))).url).toBe(url);
  });

  test.each([
    "paper.example",
    "/paper/",
    "",
    "https:",
    "https://",
    "javascript:alert(1)",
    "javascript://%0aalert(1)",
    "file:///var/www/",
    "ftp://host.example/",
    "data:text/html,x",
    "https://me:secret@host.example/",
    "https://me@host.example/",
    "https://host.example/?paper=1",
    "https://host.example/#paper",
    "https://host.example//evil.example/",
    "https://host.example/%2F/",
    "https://host.example/a%00/",
    "https://host.example/%zz/",
    `https://a"b/`,
    "https://a<b/",
    "https://a&b/",
  ])("is refused where readers could not load it: %s", (url) => {
    expect(faultsIn(JSON.stringify({ url }))).toEqual([
      expect.stringMatching(/^1:2 error site url /),
    ]);
  });

  test("has no character that is special in HTML, CSS or the rules of hosts, whatever was given", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ["http", "https"] }),
        fc.string({ unit: "binary" }),
        (web, path) => {
          const read = parseSiteUrl(`${web}/${path}`);
          expect("url" in read ? isHarmless(read.url) : read.fault !== "").toBe(true);
        },
      ),
    );
  });
});

const rulesIn = (text: string) => readSiteFile(folderWith(text)).problems.map(({ rule }) => rule);

describe("a site without errors", () => {
  const url = "https://paper.example/";

  test("has a warning without a url", () => {
    const { problems } = readSiteFile(temporaryFolder());
    expect(problems).toMatchObject([{ rule: "missing-url", severity: "warning" }]);
    expect(problems[0]!.message).toContain('"url": "https://');
    expect(rulesIn(JSON.stringify({ url }))).toEqual([]);
  });

  test("has a warning where the interface has no words in its language, with those it has", () => {
    const { problems } = readSiteFile(folderWith(`{ "url": "${url}",\n "language": "cy-AT" }`));
    expect(problems).toMatchObject([{ rule: "interface-language", line: 2, column: 2 }]);
    expect(problems[0]!.message).toMatch(/Welsh.*English \(en\).*French \(fr\)/);
    expect(rulesIn(JSON.stringify({ url, language: "FR-ca" }))).toEqual([]);
  });

  test("has its names on one line", () => {
    const given = {
      name: " The\r\n Paper\t",
      description: "News.\n\nDaily.\u2028",
      topics: ["a\nb"],
    };
    expect(readSite(folderWith(JSON.stringify(given)))).toMatchObject({
      name: "The Paper",
      description: "News. Daily.",
      topics: ["a b"],
    });
  });
});
