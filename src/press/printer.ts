import { resolveCrossLinks } from "#edition/cross-links.ts";
import { located } from "#edition/publish.ts";
import { fill, type Recipe } from "#edition/recipes.ts";
import { withoutLinksTo } from "#edition/without-links.ts";
import type { Card } from "#model/page.ts";
import { htmlPath, twinPath } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { ArchiveStore } from "./archive-store.ts";
import type { Plates } from "./plates.ts";
import type { Deed, SafeFolder } from "./safe-write.ts";

/** What was done to which file. */
export type Deeds = [path: string, deed: Deed][];

// What stands near each other in time is printed near each other.
const cardsKept = 12_000;

/** Turns recipes into files: a page's twin, its HTML, and the media beside it. */
export class Printer {
  readonly #store: ArchiveStore;
  readonly #plates: Plates;
  readonly #folder: SafeFolder;
  readonly #cards = new Map<string, Card>();

  constructor(store: ArchiveStore, plates: Plates, folder: SafeFolder) {
    this.#store = store;
    this.#plates = plates;
    this.#folder = folder;
  }

  /** Prints one page; links to the pages that are `absent` are left out. */
  async print(recipe: Recipe, absent?: ReadonlySet<string>): Promise<Deeds> {
    const deeds: Deeds = [];
    const note = (path: string, deed: Deed | undefined) => {
      if (deed) deeds.push([path, deed]);
    };
    const { path } = recipe;
    const files: [name: string, from: string][] = [];
    const article = (of: string) => {
      const stored = this.#store.article(of);
      files.push(...stored.files);
      return this.#located(stored.published, of);
    };
    const whole = fill(recipe, { card: this.card, article });
    for (const [name, from] of files) note(path + name, this.#folder.copy(from, path + name));
    const page = absent ? withoutLinksTo(absent, whole) : whole;
    const twin = twinPath(path);
    note(twin, this.#folder.write(twin, JSON.stringify(page)));
    const html = htmlPath(path);
    const rendered = await this.#plates.render(path, page);
    note(html, this.#folder.write(html, this.#plates.template({ path, page, rendered })));
    return deeds;
  }

  readonly card = (path: string): Card => {
    const known = this.#cards.get(path);
    if (known) return known;
    const card = located(JSON.parse(this.#store.card(path)!) as Card, path);
    if (this.#cards.size >= cardsKept) this.#cards.clear();
    this.#cards.set(path, card);
    return card;
  };

  #located(json: string, path: string): PublishedArticle {
    const article = located(JSON.parse(json) as PublishedArticle, path);
    return resolveCrossLinks(article, (key) => this.#store.pathOfHeadline(key));
  }
}
