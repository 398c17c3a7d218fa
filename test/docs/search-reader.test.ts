import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { searchFilesOf } from "#test/search/open-index-of.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

type FindWord = (
  term: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
) => Promise<[headline: string][]>;

async function readerInDocument(): Promise<FindWord> {
  const [, code = ""] = /```js\n(.*?)```/su.exec(readFileSync("docs/search.md", "utf8")) ?? [];
  expect(code.trim().split("\n").length).toBeLessThanOrEqual(85);
  const file = join(temporaryFolder(), "reader.mjs");
  writeFileSync(file, code);
  const { findWord } = (await import(pathToFileURL(file).href)) as { findWord: FindWord };
  return findWord;
}

test("the reader in docs/search.md finds the articles that say a word, those in the head and those in buckets", async () => {
  const findWord = await readerInDocument();
  const texts = Array.from({ length: 60 }, (_, at) =>
    copyOf({
      headline: at % 9 === 0 ? `Lanterns ${at}` : `Tide ${at}`,
      at: `2020-01-${String(1 + (at % 28)).padStart(2, "0")} 10:00`,
    }),
  );
  const articles = [...pagesOf(editionOf(texts)).values()].flatMap((page) =>
    page.kind === "article" ? [page.article] : [],
  );
  const files = await searchFilesOf(articles, "en");
  const found = await findWord("lantern", async (path) => files.get(path));
  const wanted = articles.map(({ headline }) => headline).filter((one) => one.startsWith("Lan"));
  expect(found.map(([headline]) => headline).toSorted()).toEqual(wanted.toSorted());
  expect(await findWord("zeppelin", async (path) => files.get(path))).toEqual([]);
});
