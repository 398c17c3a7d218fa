// How a pressed edition is read by other programs: reader views, search engines, messengers, feed readers, text browsers.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseFeed } from "feedsmith";
import { JSDOM } from "jsdom";
import openGraphScraper from "open-graph-scraper";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Page } from "#model/page.ts";
import type { PublishedArticle, PublishedBlock, PublishedImage } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";
import { hasProgram } from "#test/press/has-program.ts";
import { faultsIn, nuErrorsBelow } from "#test/press/html-validator.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { runBuild } from "#test/press/run-build.ts";
import { topicTitle } from "#model/topic-title.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const corpora = "../shared/corpora";
// All of the corpora take a minute; the sample and a few of them a moment.
const whole = process.env["EDITION"] === "whole";
const every = whole ? 1 : 12;
const origin = "https://broadsheet.example";

interface Pressed {
  path: string;
  file: string;
  html: string;
  document: Document;
  page: Page;
}

let out = "";
let pages: Pressed[] = [];
let articles: (Pressed & { article: PublishedArticle })[] = [];

beforeAll(async () => {
  ({ out } = await runBuild(editionFolder()));
  pages = globSync("**/index.html", { cwd: out }).toSorted().map(readPage);
  articles = pages.flatMap((one) =>
    one.page.kind === "article" ? [{ ...one, article: one.page.article }] : [],
  );
});

/** The sample edition, and articles of the corpora. */
function editionFolder(): string {
  const content = temporaryFolder();
  cpSync("content", content, { recursive: true });
  if (!existsSync(corpora)) {
    console.warn(`There is no ${corpora} here, so only the sample edition is read elsewhere`);
    return content;
  }
  const folder = join(content, "2020/01/07");
  mkdirSync(folder);
  for (const corpus of ["wire-gold", "nasty"]) {
    const names = readdirSync(join(corpora, corpus)).filter((name) => name.endsWith(".txt"));
    for (const [index, name] of names.toSorted().entries())
      if (index % every === 0) cpSync(join(corpora, corpus, name), join(folder, name));
  }
  if (whole) addFromBbc(folder, 50);
  return content;
}

function addFromBbc(folder: string, count: number): void {
  const unpacked = temporaryFolder();
  execFileSync("tar", ["xzf", join(corpora, "bbc.tar.gz"), "-C", unpacked]);
  const files = globSync("**/*.txt", { cwd: unpacked }).toSorted().slice(0, count);
  for (const [index, file] of files.entries())
    cpSync(join(unpacked, file), join(folder, `bbc-${index}.txt`));
}

function readPage(name: string): Pressed {
  const file = join(out, name);
  const html = readFileSync(file, "utf8");
  const page = JSON.parse(readFileSync(file.replace(/html$/u, "json"), "utf8")) as Page;
  const { document } = new JSDOM(html).window;
  return { path: `/${name.slice(0, -"index.html".length)}`, file, html, document, page };
}

const attribute = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);
// oxlint-disable-next-line typescript/no-explicit-any
type StructuredData = Record<string, any>;
const dataOf = (document: Document) =>
  Array.from(document.querySelectorAll('[type="application/ld+json"]'), (script) =>
    JSON.parse(script.textContent!),
  ) as StructuredData[];
const bare = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
const unescapeXml = (text: string) => text.replaceAll("&apos;", "'").replaceAll("&amp;", "&");

test("the edition has as many articles as it should", () => {
  expect(articles.length).toBeGreaterThanOrEqual(whole ? 200 : 30);
});

describe("an address", () => {
  test("is the same, byte for byte, as canonical link, og:url and in structured data, on every page", () => {
    for (const { path, document } of pages) {
      const address = attribute(document, "link[rel=canonical]", "href");
      expect(address).toBe(origin + path.split("/").map(encodeURIComponent).join("/"));
      expect(attribute(document, "[property='og:url']", "content")).toBe(address);
      const [data, trail] = dataOf(document);
      expect(data!["url"]).toBe(address);
      expect(data!["mainEntityOfPage"] ?? address).toBe(address);
      const steps = (trail?.["itemListElement"] ?? []) as { item: string }[];
      // A numbered page is a part of the list that the trail ends in.
      const end = address!.replace(/(?<=\/topics\/.*)page\/\d+\/$/u, "");
      expect(steps.at(-1)?.item ?? end).toBe(end);
    }
  });

  test("is the same in the sitemaps, which name every article and the front of every list", () => {
    const named = globSync("sitemaps/*.xml", { cwd: out }).flatMap((name) =>
      addressesIn(readFileSync(join(out, name), "utf8"), "loc"),
    );
    // What search engines would find on the page of search depends on the reader.
    const wanted = pages.filter(({ path }) => !/\/page\/\d+\/$|^\/search\/$/u.test(path));
    expect(new Set(named)).toEqual(new Set(wanted.map(({ document }) => canonicalOf(document))));
  });

  test("is the same in every feed", () => {
    const known = new Set(articles.map(({ document }) => canonicalOf(document)));
    for (const file of feeds()) {
      const text = readFileSync(join(out, file), "utf8");
      const links = file.endsWith("json")
        ? (JSON.parse(text) as { items: { url: string }[] }).items.map(({ url }) => url)
        : itemLinks(text);
      expect(links.filter((link) => !known.has(link))).toEqual([]);
    }
  });
});

function canonicalOf(document: Document): string {
  return attribute(document, "link[rel=canonical]", "href")!;
}

function addressesIn(xml: string, tag: string): string[] {
  const found = xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "gu"));
  return Array.from(found, ([, address]) => unescapeXml(address!));
}

function itemLinks(xml: string): string[] {
  const items = xml.match(/<(item|entry)>.*?<\/\1>/gsu) ?? [];
  return items.map((item) =>
    unescapeXml(
      /<link>([^<]*)<\/link>|<link[^>]* href="([^"]*)"/u.exec(item)!.slice(1).find(Boolean)!,
    ),
  );
}

const feeds = () => globSync("**/{feed.xml,atom.xml,feed.json}", { cwd: out });

describe("a reader view", () => {
  test("has the headline, the byline, the time, the caption and the paragraphs of every article, and nothing else", () => {
    const faults: unknown[] = [];
    for (const { path, html, article } of articles) {
      const { document } = new JSDOM(html).window;
      const view = new Readability(document).parse();
      const copy = new JSDOM(view?.content ?? "").window.document;
      const captions = Array.from(copy.querySelectorAll("figcaption"), textOf);
      for (const figure of copy.querySelectorAll("figure")) figure.remove();
      const seen = {
        title: bare(view?.title ?? ""),
        byline: view?.byline ?? undefined,
        time: view?.publishedTime,
        text: bare(copy.body.textContent).replaceAll(" ", ""),
        captions: captions.slice(0, 1),
      };
      const wanted = {
        title: bare(article.headline),
        // Structured data must name someone: it is the paper, where nobody else is.
        byline: article.byline.join(", ") || "Broadsheet",
        time: article.datePublished,
        text: bare(textsOf(typeset(article)).join(" ")).replaceAll(" ", ""),
        captions: article.image ? captionsOf(article.image).slice(0, 1) : captions.slice(0, 1),
      };
      if (JSON.stringify(seen) !== JSON.stringify(wanted))
        faults.push([path, differences(seen, wanted)]);
    }
    expect(faults).toEqual([]);
  });
});

function differences(seen: Record<string, unknown>, wanted: Record<string, unknown>) {
  return Object.keys(wanted)
    .filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(wanted[key]))
    .map((key) => ({ key, seen: seen[key], wanted: wanted[key] }));
}

const textOf = ({ textContent }: Element) => bare(textContent);

function captionsOf(image: PublishedImage): string[] {
  const { caption, credit } = typeset(image);
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(" ");
  return words ? [bare(words)] : [];
}

/** All words of an article's body, in order, but those of its pictures and videos. */
function textsOf({ corrections = [], body, dateline, credits }: PublishedArticle): string[] {
  const opening = body.findIndex(({ kind }) => kind === "paragraph");
  return [
    ...corrections,
    ...body.flatMap((block, at) => [
      ...(at === opening && dateline ? [`${dateline} — `] : []),
      ...wordsOf(typeset(block)),
    ]),
    ...credits,
  ];
}

function wordsOf(block: PublishedBlock): string[] {
  switch (block.kind) {
    case "list":
      return block.items;
    case "quote":
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case "preformatted":
      return block.lines;
    case "cross-link":
      return [block.label, block.headline];
    case "image":
    case "video":
      return [];
    default:
      return [block.text];
  }
}

describe("validators", () => {
  test("html-validate finds no error on any page", async () => {
    expect(await faultsBelow(out)).toEqual([]);
  });

  test("html-validate finds no error on any page of a paper of many scripts", async () => {
    const world = await runBuild("test/browser/world");
    expect(await faultsBelow(world.out)).toEqual([]);
  });

  const java = hasProgram("java", ["-version"]);
  test.skipIf(!java)("the Nu Html Checker finds no error on any page", () => {
    expect(nuErrorsBelow(out)).toEqual([]);
  });

  const xmllint = hasProgram("xmllint", ["--version"]);
  test.skipIf(!xmllint)(
    "every sitemap and their index are what the protocol's schema asks for",
    () => {
      const folder = temporaryFolder();
      // What news sitemaps add has a schema of its own, which is not here.
      const schema = readFileSync("node_modules/sitemap/schema/sitemap.xsd", "utf8");
      writeFileSync(
        join(folder, "sitemap.xsd"),
        schema.replaceAll('processContents="strict"', 'processContents="lax"'),
      );
      writeFileSync(join(folder, "index.xsd"), indexSchema);
      const maps = globSync("sitemaps/*.xml", { cwd: out });
      expect(maps.length).toBeGreaterThan(2);
      expect(complaintsOf(join(folder, "sitemap.xsd"), maps)).toEqual([]);
      expect(complaintsOf(join(folder, "index.xsd"), ["sitemap.xml"])).toEqual([]);
    },
  );

  const python = ["/usr/bin/python3", "python3"].find((one) =>
    hasProgram(one, ["-c", "import feedparser"]),
  );
  test.skipIf(!python)("feedparser reads every feed without a complaint", () => {
    const files = feeds().filter((name) => name.endsWith(".xml"));
    const script =
      "import feedparser,sys,json\nfor f in sys.argv[1:]:\n d=feedparser.parse(f)\n print(json.dumps([d.bozo, len(d.entries), all(e.get('id') and e.get('link') and e.get('title') for e in d.entries)]))";
    const said = execFileSync(python!, ["-c", script, ...files.map((name) => join(out, name))], {
      encoding: "utf8",
    });
    const results = said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as [unknown, number, boolean]);
    expect(results).toHaveLength(files.length);
    const faults = results.filter(
      ([bozo, entries, complete]) => bozo || entries === 0 || !complete,
    );
    expect(faults).toEqual([]);
  });

  test("feedsmith reads every feed, with an identity for each item", () => {
    for (const name of feeds()) {
      const text = readFileSync(join(out, name), "utf8");
      const { feed } = parseFeed(text) as { feed: { items?: unknown[]; entries?: unknown[] } };
      const items = (feed.items ?? feed.entries ?? []) as {
        id?: string;
        guid?: { value: string };
      }[];
      expect(items.length).toBeGreaterThan(0);
      for (const { id, guid } of items) expect(id ?? guid?.value).toMatch(/^tag:/u);
    }
  });
});

async function faultsBelow(folder: string): Promise<string[]> {
  const files = globSync("**/*.html", { cwd: folder });
  expect(files.length).toBeGreaterThan(5);
  const faults: string[] = [];
  for (const file of files) faults.push(...(await faultsIn(join(folder, file))));
  return faults;
}

// The protocol's index of sitemaps, of the same types as a sitemap.
const indexSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xsd:include schemaLocation="sitemap.xsd"/>
  <xsd:element name="sitemapindex"><xsd:complexType><xsd:sequence>
    <xsd:element name="sitemap" maxOccurs="50000"><xsd:complexType><xsd:all>
      <xsd:element name="loc" type="tLoc"/>
      <xsd:element name="lastmod" type="tLastmod" minOccurs="0"/>
    </xsd:all></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType></xsd:element>
</xsd:schema>`;

/** What xmllint says against files of the edition. */
function complaintsOf(schema: string, names: readonly string[]): string[] {
  const files = names.map((name) => join(out, name));
  const { status, stderr } = spawnSync(
    "xmllint",
    ["--noout", "--nonet", "--schema", schema, ...files],
    { encoding: "utf8" },
  );
  const said = stderr.split("\n").filter((line) => line && !line.endsWith("validates"));
  return status === 0 ? said : [`status ${status}`, ...said];
}

describe("messengers and search engines", () => {
  test("open-graph-scraper finds a title, an address, a description and a picture with its size on every article", async () => {
    for (const { html, article, path } of articles) {
      const { error, result } = await openGraphScraper({ html });
      expect([path, error]).toEqual([path, false]);
      expect(bare(result.ogTitle!)).toBe(bare(typeset(article).headline));
      expect(result).toMatchObject({
        ogType: "article",
        twitterCard: "summary_large_image",
        articlePublishedTime: article.datePublished,
      });
      expect(result.ogDescription).toBeTruthy();
      expect(result.articleSection).toBe(article.topics[0] && topicTitle(article.topics[0]));
      const [picture] = result.ogImage!;
      expect(picture).toMatchObject({ width: "1200", height: "630", type: "image/jpeg" });
      expect(picture!.alt).toBeTruthy();
      const file = join(out, decodeURIComponent(new URL(picture!.url).pathname));
      expect(existsSync(file)).toBe(true);
    }
  });

  test("structured data has all that Google asks of a NewsArticle and a BreadcrumbList", () => {
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u;
    for (const { document } of articles) {
      const [data, trail] = dataOf(document) as [StructuredData, StructuredData];
      expect(data["@type"]).toBe("NewsArticle");
      expect(data["headline"]).toBeTruthy();
      for (const key of ["datePublished", "dateModified"]) expect(data[key]).toMatch(instant);
      const authors = data["author"] as { "@type": string; name: string }[];
      expect(authors.length).toBeGreaterThan(0);
      for (const author of authors) {
        expect(author["@type"]).toMatch(/^(Person|Organization|NewsMediaOrganization)$/u);
        expect(author.name).toBeTruthy();
      }
      const images = data["image"] as { url: string; width: number }[];
      for (const { url, width } of images) {
        expect(url).toMatch(/^https:\/\//u);
        expect(width).toBeGreaterThan(0);
      }
      const steps = trail["itemListElement"] as { position: number; name: string; item: string }[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
      for (const { name, item } of steps) expect([name, item].every(Boolean)).toBe(true);
    }
  });
});

describe("a text browser", () => {
  const browsers = [
    ["w3m", "-dump", "-cols", "200", "-O", "UTF-8", "-I", "UTF-8", "-T", "text/html"],
    [
      "lynx",
      "-dump",
      "-nolist",
      "-width=200",
      "-display_charset=utf-8",
      "-assume_charset=utf-8",
      "-force_html",
    ],
  ] as const;
  for (const [command, ...flags] of browsers)
    test.skipIf(!hasProgram(command, ["-version"]))(
      `${command} shows every article's headline, then its text, in order`,
      () => {
        const faults: string[] = [];
        for (const { path, file, article } of articles) {
          const dump = execFileSync(command, [...flags, file], { encoding: "utf8" });
          const shown = letters(dump);
          let at = 0;
          for (const text of [article.headline, ...textsOf(typeset(article))]) {
            const place = shown.indexOf(letters(text), at);
            if (place < 0) {
              faults.push(`${path}: ${text.slice(0, 60)}`);
              break;
            }
            at = place;
          }
        }
        expect(faults).toEqual([]);
      },
    );
});

// A text browser breaks lines where it likes, and may not have every mark.
function letters(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
