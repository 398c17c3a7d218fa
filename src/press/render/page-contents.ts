import { statSync } from "node:fs";
import type { Page } from "#model/page.ts";
import { topicTitle } from "#model/topic-title.ts";
import type { SizeOf } from "#press/output-formats/enclosures.ts";
import { feedLength, type FeedName } from "#press/output-formats/feed-names.ts";
import { plainText } from "#press/output-formats/plain-text.ts";
import type { PageContext } from "./page-context.ts";
import type { PageFile } from "./page-files.ts";

/** What the files of one page hold, but those that are copied. */
export class PageContents {
  readonly #path: string;
  readonly #page: Page;
  readonly #context: PageContext;
  #feeds: Record<FeedName, string> | undefined;

  constructor(path: string, page: Page, context: PageContext) {
    this.#path = path;
    this.#page = page;
    this.#context = context;
  }

  async of(file: Exclude<PageFile, { kind: "medium" }>): Promise<string | Uint8Array> {
    const content = await this.#make(file);
    if (content === undefined) throw new Error(`nothing goes into ${file.path}`);
    return content;
  }

  async #make(file: Exclude<PageFile, { kind: "medium" }>) {
    const { renderer, shareCards } = this.#context;
    const [path, page] = [this.#path, this.#page];
    const article = page.kind === "article" ? page.article : undefined;
    switch (file.kind) {
      case "html":
        return renderer.template({ path, page, rendered: await renderer.render(path, page) });
      case "twin":
        return JSON.stringify(page);
      case "text":
        return article && plainText(renderer.site, article);
      case "shareCard":
        return article && shareCards?.shareCardOf(article, this.#writtenMedia());
      case "feed":
        this.#feeds ??= await this.#makeFeeds();
        return this.#feeds?.[file.name];
      default:
        return file satisfies never;
    }
  }

  // As the site has them: what they were copied from may be damaged by now.
  #writtenMedia(): Map<string, string> {
    const { articles, folder } = this.#context;
    const names = Array.from(articles.mediaOf(this.#path), ([name]) => name);
    return new Map(names.map((name) => [name, folder.fileAt(this.#path + name)]));
  }

  async #makeFeeds(): Promise<Record<FeedName, string> | undefined> {
    const { renderer, articles } = this.#context;
    const [path, page] = [this.#path, this.#page];
    if (page.kind !== "home" && page.kind !== "topic") return undefined;
    // Loaded for the first list, since it comes with a large library: a build that changes nothing writes none.
    const { feedsOf } = await import("#press/output-formats/feeds.ts");
    const { name, description } = renderer.site;
    const { topicNames } = page;
    return feedsOf(renderer.site, {
      path,
      title: page.kind === "topic" ? `${topicTitle(page.topic, topicNames)} | ${name}` : name,
      description,
      articles: page.cards.slice(0, feedLength).map((card) => articles.article(card.path)),
      sizeOf: this.#sizeOf,
      ...(topicNames && { topicNames }),
    });
  }

  readonly #sizeOf: SizeOf = (article, file) => {
    const { articles, folder } = this.#context;
    const medium = articles.mediaOf(article).find(([name]) => article + name === file);
    if (!medium) throw new Error(`${article} has no file ${file}`);
    // If it has gone, what was published of it stays.
    return sizeAt(medium[1]) ?? folder.sizeOf(file) ?? 0;
  };
}

function sizeAt(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
}
