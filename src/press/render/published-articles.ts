import { historyOf } from "#edition/address-book.ts";
import { resolveCrossLinks } from "#edition/cross-links.ts";
import { located } from "#edition/publish.ts";
import type { Card } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import { shareCardName } from "#press/images/share-card-cache.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { PublishedText } from "#press/store/published-table.ts";

// Articles that stand near each other in time share many pages, and are rendered near each other.
const cardsKept = 12_000;

/** Articles as pages show them, made from what the store has of them: with paths from the site's root, share cards and links to each other. */
export class PublishedArticles {
  readonly #store: BuildStore;
  readonly #hasShareCards: boolean;
  readonly #cards = new Map<string, Card>();
  /** What was read last: a page asks for the text and the files of its article. */
  #last: { path: string; text: PublishedText } | undefined;

  constructor(store: BuildStore, { cards }: { cards: boolean }) {
    this.#store = store;
    this.#hasShareCards = cards;
  }

  readonly card = (path: string): Card => {
    const known = this.#cards.get(path);
    if (known) return known;
    const stored: Card = JSON.parse(this.#store.published.card(path));
    const card = located(stored, path);
    if (this.#cards.size >= cardsKept) this.#cards.clear();
    this.#cards.set(path, card);
    return card;
  };

  readonly article = (path: string): PublishedArticle => {
    const published: PublishedArticle = JSON.parse(this.#read(path).published);
    const address = this.#store.addresses.at(path);
    const history = address && historyOf(address);
    const card = this.#hasShareCards && { card: path + shareCardName };
    const article = located({ ...published, ...card, ...history }, path);
    return resolveCrossLinks(article, (key) => this.#store.articles.pathOfHeadline(key));
  };

  /** The names of the files beside an article, and the files to copy. */
  readonly mediaOf = (path: string): PublishedText["files"] => this.#read(path).files;

  sourceOf(path: string): string | undefined {
    return this.#store.articles.sourceAt(path);
  }

  #read(path: string): PublishedText {
    if (this.#last?.path === path) return this.#last.text;
    const text = this.#store.published.article(path);
    this.#last = { path, text };
    return text;
  }
}
