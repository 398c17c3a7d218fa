import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Article, Block } from "#model/article.ts";
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
  misses: Miss[];
}

type Reading = Record<ExactField, string[]> & { subheadings: string[] };

/** Scores the parser on all gold articles; undefined if there are none. */
export function scoreGold(): Score | undefined {
  if (!existsSync(goldFolder)) return undefined;
  const names = readdirSync(goldFolder)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => file.slice(0, -".gold.json".length));
  const right = Object.fromEntries(exactFields.map((field) => [field, 0])) as Score["right"];
  const count = { hit: 0, wanted: 0, got: 0 };
  const misses: Miss[] = [];
  for (const name of names) {
    const { wanted, got } = readBoth(name);
    for (const field of exactFields) {
      if (isSame(wanted[field], got[field])) right[field]++;
      else misses.push({ name, field, ...firstDifference(wanted[field], got[field]) });
    }
    const [missing, extra] = [
      without(wanted.subheadings, got.subheadings),
      without(got.subheadings, wanted.subheadings),
    ];
    count.wanted += wanted.subheadings.length;
    count.got += got.subheadings.length;
    count.hit += wanted.subheadings.length - missing.length;
    for (const text of missing) misses.push({ name, field: "subheadings", wanted: text, got: "" });
    for (const text of extra) misses.push({ name, field: "subheadings", wanted: "", got: text });
  }
  const [precision, recall] = [count.hit / count.got, count.hit / count.wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  return { total: names.length, right, subheadings: { precision, recall, f1 }, misses };
}

function readBoth(name: string): { wanted: Reading; got: Reading } {
  const gold = JSON.parse(readFileSync(`${goldFolder}/${name}.gold.json`, "utf8")) as Gold;
  const text = readFileSync(`${goldFolder}/${name}.txt`, "utf8");
  const { article } = parse(text, { source: `${name}.txt`, timeZone: "UTC", language: "en" });
  return { wanted: readingOfGold(gold), got: readingOfArticle(article) };
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

function readingOfArticle(article: Article | undefined): Reading {
  const { headline, kicker, datePublished, topics, byline, image, body, credits, dateline } = {
    ...article,
  };
  const texts = (body ?? []).flatMap(textsOf);
  if (dateline !== undefined) texts[0] = `${dateline} ${texts[0] ?? ""}`;
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
