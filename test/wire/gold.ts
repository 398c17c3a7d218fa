import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Article, Block } from "#model/article.ts";
import { sectionLabel, type Setting, settings } from "#test/wire/settings.ts";
import { parse } from "#wire/parse.ts";

/** The folder of real articles, with what a careful reader made of them. It is beside the project, and absent on most machines. */
export const goldFolder = "../shared/corpora/wire-gold";

/** The fields of a gold file that are scored. */
interface Gold {
  title: string;
  publishing_date: string;
  authors?: string[];
  topics?: string[];
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] };
  images?: { is_cover: boolean; description?: string; caption?: string; authors: string[] }[];
}

/** The fields that are either right or wrong. */
export const exactFields = [
  "headline",
  "date",
  "topics",
  "authors",
  "caption",
  "credit",
  "paragraphs",
] as const;
export type ExactField = (typeof exactFields)[number];

/** A field of an article that differs from the gold file. */
interface Miss {
  name: string;
  field: ExactField | "subheadings";
  wanted: string;
  got: string;
}

/** The number of articles, how many of them have each field right, and how well sub-headings are recognized. */
export interface Score {
  total: number;
  right: Record<ExactField, number>;
  subheadings: { precision: number; recall: number; f1: number };
  /** The share of all paragraphs that are in their article whole. */
  wholeParagraphs: number;
  misses: Miss[];
}

type Reading = Record<ExactField, string[]> & { subheadings: string[] };

/** Scores the parser on every gold article, as it is or in another setting; undefined where there are none. */
export function scoreGold(setting: Setting = "unchanged"): Score | undefined {
  if (!existsSync(goldFolder)) return undefined;
  const names = readdirSync(goldFolder)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => file.slice(0, -".gold.json".length));
  const right = Object.fromEntries(exactFields.map((field) => [field, 0])) as Score["right"];
  const count = { hit: 0, wanted: 0, got: 0 };
  const paragraphs = { whole: 0, wanted: 0 };
  const misses: Miss[] = [];
  for (const name of names) {
    const { wanted, got } = readBoth(name, setting);
    for (const field of exactFields) {
      if (isSame(wanted[field], got[field])) right[field]++;
      else misses.push({ name, field, ...firstDifference(wanted[field], got[field]) });
    }
    const [missing, extra] = [
      without(wanted.subheadings, got.subheadings),
      without(got.subheadings, wanted.subheadings),
    ];
    paragraphs.wanted += wanted.paragraphs.length;
    paragraphs.whole +=
      wanted.paragraphs.length - without(wanted.paragraphs, got.paragraphs).length;
    count.wanted += wanted.subheadings.length;
    count.got += got.subheadings.length;
    count.hit += wanted.subheadings.length - missing.length;
    for (const text of missing) misses.push({ name, field: "subheadings", wanted: text, got: "" });
    for (const text of extra) misses.push({ name, field: "subheadings", wanted: "", got: text });
  }
  const [precision, recall] = [count.hit / count.got, count.hit / count.wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  const wholeParagraphs = paragraphs.whole / paragraphs.wanted;
  const total = names.length;
  return { total, right, subheadings: { precision, recall, f1 }, wholeParagraphs, misses };
}

function readBoth(name: string, setting: Setting): { wanted: Reading; got: Reading } {
  const gold = JSON.parse(readFileSync(`${goldFolder}/${name}.gold.json`, "utf8")) as Gold;
  const text = readFileSync(`${goldFolder}/${name}.txt`, "utf8");
  const { summary } = gold.body;
  const changed = settings[setting](text, { summary, authors: gold.authors ?? [] });
  const { article } = parse(changed, { source: `${name}.txt`, timeZone: "UTC", language: "en" });
  const wanted = readingOfGold(gold);
  const read = setting.startsWith("label ") ? withoutLabel(article) : article;
  return { wanted, got: readingOfArticle(read, wanted) };
}

// The label that a setting puts on top may be a kicker or a topic; the gold files know nothing of it.
function withoutLabel(article: Article | undefined): Article | undefined {
  if (!article) return undefined;
  const { kicker, topics, ...rest } = article;
  return {
    ...rest,
    ...(kicker !== undefined && !isLabel(kicker) && { kicker }),
    topics: topics.filter((topic) => !isLabel(topic)),
  };
}

function isLabel(text: string): boolean {
  return fold(text) === fold(sectionLabel);
}

function readingOfGold(gold: Gold): Reading {
  const picture = gold.images?.find(({ is_cover }) => is_cover);
  const caption = plain(picture?.caption ?? "") || plain(picture?.description ?? "");
  const { summary, sections } = gold.body;
  return {
    headline: [plain(gold.title)],
    date: [gold.publishing_date.slice(0, 16)],
    topics: topicsOf(gold.topics ?? []),
    authors: (gold.authors ?? []).map(plain),
    caption: caption ? [caption] : [],
    credit: picture && picture.authors.length > 0 ? [plain(picture.authors.join(", "))] : [],
    paragraphs: [
      ...summary,
      ...sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
    ]
      .map(prose)
      .filter(Boolean),
    subheadings: sections.flatMap(({ headline }) => headline.map(plain)).filter(Boolean),
  };
}

/** The files have the first six, and an article has each once. */
function topicsOf(topics: string[]): string[] {
  return [...new Set(topics.slice(0, 6).map((topic) => fold(plain(topic))))];
}

function readingOfArticle(article: Article | undefined, wanted: Reading): Reading {
  const { headline, kicker, standfirst, datePublished, topics, byline, image, body, credits } = {
    ...article,
  };
  const texts = (body ?? []).flatMap(textsOf);
  if (article?.dateline !== undefined) putBack(article.dateline, texts, wanted.paragraphs);
  if (standfirst !== undefined) texts.unshift(standfirst);
  return {
    headline: headline === undefined ? [] : [kicker ? `${kicker} | ${headline}` : plain(headline)],
    date: datePublished ? [datePublished.slice(0, 16).replace("T", " ")] : [],
    topics: topics ?? [],
    authors: byline ?? [],
    caption: image?.caption ? [plain(image.caption)] : [],
    credit: image?.credit ? [plain(image.credit)] : [],
    paragraphs: [...texts, ...(article?.corrections ?? []), ...(credits ?? [])]
      .map(prose)
      .filter(Boolean),
    subheadings: (body ?? []).flatMap((block) =>
      block.kind === "subheading" ? [plain(block.text)] : [],
    ),
  };
}

/** The dateline opens the first paragraph, or below a summary one of the next two. */
function putBack(dateline: string, texts: string[], wanted: string[]): void {
  const opened = texts.map((text) => `${dateline} ${text}`).slice(0, 3);
  const at = opened.findIndex((text) => wanted.includes(prose(text)));
  texts[Math.max(at, 0)] = opened[Math.max(at, 0)] ?? dateline;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return [block.text];
    case "list":
      return block.items;
    case "quote":
      return [...block.paragraphs, ...(block.source === undefined ? [] : [block.source])];
    case "cross-link":
      return [`${block.label} ${block.headline}`];
    case "preformatted":
      return block.lines;
    case "image":
    case "video":
      return [];
    default:
      return block satisfies never;
  }
}

function plain(text: string): string {
  return text.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}

/** A text without the marks that become structure: bullets, quote marks, bars and the dash of a dateline. */
function prose(text: string): string {
  return plain(plain(text).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " "));
}

function isSame(wanted: string[], got: string[]): boolean {
  return wanted.map(fold).join("\n") === got.map(fold).join("\n");
}

function fold(text: string): string {
  return text.toLowerCase();
}

function without(from: string[], these: string[]): string[] {
  const left = [...these];
  return from.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function firstDifference(wanted: string[], got: string[]): { wanted: string; got: string } {
  const length = Math.max(wanted.length, got.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [wanted[at] ?? "(nothing)", got[at] ?? "(nothing)"];
    if (fold(one) !== fold(other)) return { wanted: one, got: other };
  }
  return { wanted: "", got: "" };
}
