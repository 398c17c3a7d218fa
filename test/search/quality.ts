// Compares what search finds with what SQLite's full-text index finds in the same articles, and looks for real articles by the words of their titles. Run it with `npm run score:search`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { PublishedArticle } from "#model/published.ts";
import { publish } from "#edition/publish.ts";
import { goldFolder } from "#test/wire/gold.ts";
import { decode } from "#wire/decode.ts";
import { parse } from "#wire/parse.ts";
import { parseQuery } from "#search/query.ts";
import { searchFields } from "#search/search-fields.ts";
import { openIndexOf } from "./open-index-of.ts";

const reuters = "../shared/corpora/reuters-21578.tar.gz";
const queries = [
  ..."opec|wheat exports|japan trade surplus|oil prices|gold mine|federal reserve|interest rates".split(
    "|",
  ),
  ..."coffee quota|brazil debt|stock split|takeover bid|cocoa|sugar beet|soybean crop|dollar yen".split(
    "|",
  ),
  ..."merger agreement|quarterly dividend|unemployment|iran tanker|saudi arabia|copper strike".split(
    "|",
  ),
  ..."bank of england|french franc|steel tariffs|airline|semiconductor pact|grain shipments".split(
    "|",
  ),
  ..."money supply|cattle futures|natural gas pipeline".split("|"),
];
const first = 10;

if (existsSync(reuters)) await compareWithSqlite();
else write(`There is no ${reuters} here, so nothing is compared.`);
if (existsSync(goldFolder)) await findTitles();

async function compareWithSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-search-"));
  execFileSync("tar", ["xzf", reuters, "-C", folder]);
  const articles = articlesIn(folder);
  rmSync(folder, { recursive: true });
  const search = await openIndexOf(articles, "en");
  const sqlite = new DatabaseSync(":memory:");
  sqlite.exec(
    "CREATE VIRTUAL TABLE a USING fts5(headline, topics, byline, lead, body, tokenize = 'porter')",
  );
  const insert = sqlite.prepare(
    "INSERT INTO a (rowid, headline, topics, byline, lead, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  sqlite.exec("BEGIN");
  for (const [at, article] of articles.entries()) {
    const { headline, topics, byline, lead, body } = searchFields(article);
    insert.run(
      at + 1,
      headline,
      topics.join(" "),
      byline.join(" "),
      lead.join(" "),
      body.join(" "),
    );
  }
  sqlite.exec("COMMIT");
  const select = sqlite.prepare(
    "SELECT rowid, -bm25(a, 5, 3, 2, 1.5, 1) AS score FROM a WHERE a MATCH ? ORDER BY score DESC",
  );
  let [overlap, share] = [0, 0];
  for (const query of queries) {
    const { results } = await search.find(parseQuery(query), { limit: first, recency: 0 });
    const rows = select.all(query.split(" ").join(" AND ")) as { rowid: number; score: number }[];
    const scores = new Map(rows.map(({ rowid, score }) => [articles[rowid - 1]?.path, score]));
    const best = rows.slice(0, first);
    const wanted = new Set(best.map(({ rowid }) => articles[rowid - 1]?.path));
    const found = results.map(({ path }) => path);
    overlap += found.filter((path) => wanted.has(path)).length / Math.max(1, best.length);
    share +=
      sum(found.map((path) => scores.get(path) ?? 0)) / (sum(best.map(({ score }) => score)) || 1);
  }
  const percent = (part: number) => (part / queries.length).toFixed(3);
  write(
    `${articles.length} articles, ${queries.length} queries: overlap with SQLite's first ten ${percent(overlap)}, share of their score ${percent(share)}`,
  );
  if (overlap / queries.length < 0.75 || share / queries.length < 0.98) process.exitCode = 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

async function findTitles(): Promise<void> {
  const articles = articlesIn(goldFolder);
  const search = await openIndexOf(articles, "en");
  const missed: string[] = [];
  for (const { headline, path } of articles) {
    const { results } = await search.find(parseQuery(headline.replaceAll(/["“”„«»:-]/gu, " ")), {
      limit: 1,
    });
    if (results[0]?.path !== path) missed.push(headline);
  }
  write(
    `${articles.length - missed.length} of ${articles.length} articles come first by the words of their titles`,
  );
  for (const headline of missed) write(`  ${headline}`);
  if (missed.length > 2) process.exitCode = 1;
}

function articlesIn(folder: string): PublishedArticle[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .flatMap((file, at) => {
      const { text } = decode(readFileSync(join(folder, file)));
      const source = `2020/01/04/${file.replaceAll(/[/\\]/gu, "-")}`;
      const { article } = parse(text, { source, timeZone: "UTC", language: "en" });
      return article ? [{ ...publish({ article, media: {} }), path: `/2020/01/04/${at}/` }] : [];
    });
}

function write(line: string): void {
  console.log(line);
}
