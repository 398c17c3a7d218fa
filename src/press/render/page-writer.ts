import { statSync } from "node:fs";
import { resolveCrossLinks } from "#edition/cross-links.ts";
import { historyOf } from "#edition/address-book.ts";
import { located } from "#edition/publish.ts";
import { fill } from "#edition/recipes.ts";
import { withoutLinksTo } from "#edition/without-links.ts";
import type { Card, Page } from "#model/page.ts";
import { htmlPath, twinPath } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { type CardDesk, cardName } from "#press/images/share-card.ts";
import { companionsOf } from "./page-files.ts";
import type { SizeOf } from "#press/output-formats/enclosures.ts";
import { isReadable, withoutFiles } from "./missing-media.ts";
import type { Plates } from "./load-renderer.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import type { WriteChange, OutputFolder } from "#press/site-folder/output-folder.ts";
import { isDamaged } from "#press/files/sealed-file.ts";
import { type Recipe } from "#edition/recipe.ts";

/** What was done to each file. A lost one is named by where it should lie. */
export type FileChanges = [path: string, change: WriteChange | "lost"][];

// What stands near each other in time is printed near each other.
const cardsKept = 12_000;

/** What is needed to print. */
interface PrintShop {
  store: BuildStore;
  plates: Plates;
  folder: OutputFolder;
  /** Who draws cards; without one there are none. */
  cards: CardDesk | undefined;
}

/** Turns recipes into files: a page's twin, its HTML, the media beside it, and what programs ask for. */
export class Printer {
  readonly #shop: PrintShop;
  readonly #cards = new Map<string, Card>();

  constructor(shop: PrintShop) {
    this.#shop = shop;
  }

  /** Prints one page; links to the pages that are `absent` are left out. An error of the press itself names the page and its article. */
  async print(recipe: Recipe, absent?: ReadonlySet<string>): Promise<FileChanges> {
    try {
      return await this.#print(recipe, absent);
    } catch (error) {
      throw isOfMachine(error) ? error : this.#naming(recipe, error as Error);
    }
  }

  #naming({ path }: Recipe, error: Error): Error {
    const source = this.#shop.store.articles.sourceAt(path);
    const what = source === undefined ? path : `${path}, of the article ${source},`;
    const message = `The page ${what} cannot be pressed (${error.message}). That is a fault of Broadsheet: please report it with the article. Until it is mended, take the article out.`;
    return new Error(message, { cause: error });
  }

  async #print(recipe: Recipe, absent?: ReadonlySet<string>): Promise<FileChanges> {
    const { plates, folder } = this.#shop;
    const changes: FileChanges = [];
    const { path } = recipe;
    const put = (name: string, data: string | Uint8Array) => {
      const change = folder.write(name, data);
      if (change) changes.push([name, change]);
    };
    const { whole, files } = this.#fill(recipe);
    const lost = new Set<string>();
    for (const [name, from] of files) {
      const change = this.#copy(from, path + name);
      if (change) changes.push(change === "lost" ? [from, change] : [path + name, change]);
      if (change === "lost") lost.add(path + name);
    }
    const shown = withoutFiles(lost, whole);
    const page = absent ? withoutLinksTo(absent, shown) : shown;
    // What is for programs leads to other articles as well, which are all there in the second round.
    if (!absent)
      for (const [name, data] of await this.#companions(path, page, files)) put(path + name, data);
    put(twinPath(path), JSON.stringify(page));
    const rendered = await plates.render(path, page);
    put(htmlPath(path), plates.template({ path, page, rendered }));
    return changes;
  }

  #copy(from: string, path: string): WriteChange | "lost" | undefined {
    const { folder } = this.#shop;
    try {
      if (!isDamaged(from)) return folder.copy(from, path);
    } catch (error) {
      // A file that is gone must not end the press; a full disk has to.
      if (isReadable(from)) throw error;
    }
    // What was published of it is as good.
    return folder.stands(path) ? undefined : "lost";
  }

  #fill(recipe: Recipe): { whole: Page; files: ReadonlyMap<string, string> } {
    const files = new Map<string, string>();
    const article = (of: string) => {
      const stored = this.#shop.store.published.article(of);
      if (recipe.kind === "article") for (const [name, from] of stored.files) files.set(name, from);
      return this.#located(stored.published, of);
    };
    return { whole: fill(recipe, { card: this.card, article }), files };
  }

  async #companions(
    path: string,
    page: Page,
    files: ReadonlyMap<string, string>,
  ): Promise<[name: string, data: string | Uint8Array][]> {
    const { store, plates, cards } = this.#shop;
    const article = (of: string) => this.#located(store.published.article(of).published, of);
    const texts = Object.entries(
      companionsOf(plates.site, path, { page, article, sizeOf: this.#sizeOf }),
    );
    if (!cards || page.kind !== "article") return texts;
    return [...texts, [cardName, await cards.cardOf(page.article, files)]];
  }

  readonly #sizeOf: SizeOf = (article, file) => {
    const from = this.#shop.store.published
      .article(article)
      .files.find(([name]) => article + name === file);
    if (!from) throw new Error(`${article} has no file ${file}`);
    // Where it cannot be read any more, what was published of it stays.
    return sizeAt(from[1]) ?? this.#shop.folder.sizeOf(file) ?? 0;
  };

  readonly card = (path: string): Card => {
    const known = this.#cards.get(path);
    if (known) return known;
    const card = located(JSON.parse(this.#shop.store.published.card(path)!) as Card, path);
    if (this.#cards.size >= cardsKept) this.#cards.clear();
    this.#cards.set(path, card);
    return card;
  };

  #located(json: string, path: string): PublishedArticle {
    const published = JSON.parse(json) as PublishedArticle;
    const { store, cards } = this.#shop;
    const card = cards && { card: path + cardName };
    const history = historyOf(store.addresses.at(path)!);
    const article = located({ ...published, ...card, ...history }, path);
    return resolveCrossLinks(article, (key) => store.articles.pathOfHeadline(key));
  }
}

function sizeAt(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
}

// Errors of the disk and the store are explained elsewhere.
function isOfMachine(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined || code === "ERR_SQLITE_ERROR" || error instanceof PublisherError;
}
