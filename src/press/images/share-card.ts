import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainVersion } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Site } from "#model/site.ts";
import type { CardPrinter, CardWords } from "./draw-share-card.ts";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";

/** The name of an article's card beside its page. */
export const cardName = "card.jpg";

// To be raised with any change to how a card is drawn.
const design = 1;

/** Returns who draws a site's cards, unless it has none. */
export function deskOf({ site, cards }: { site: Site; cards: string }): CardDesk | undefined {
  return site.cards ? new CardDesk(site.name, cards) : undefined;
}

/** Draws the cards of articles, or finds them in a cache by what is on them. */
export class CardDesk {
  readonly #name: string;
  readonly #cache: string;
  #printer: CardPrinter | undefined;

  /** `name` is the paper's. */
  constructor(name: string, cache: string) {
    this.#name = name;
    this.#cache = cache;
  }

  /** Turns an article and the files beside its page, by name, into the bytes of its card. */
  async cardOf(article: PublishedArticle, files: ReadonlyMap<string, string>): Promise<Uint8Array> {
    const { kicker, headline, language, image, path } = article;
    const words = { name: this.#name, kicker, headline, language };
    const version = image?.src && image.versions && plainVersion(image.src, image.versions).path;
    const picture = version ? files.get(version.slice(path.length)) : undefined;
    const bytes = picture ? readFileSync(picture) : undefined;
    const kept = join(this.#cache, this.#keyOf(words, bytes));
    if (hasCacheFile(kept)) return readFileSync(kept);
    const card = await this.#draw(words, bytes);
    writeCacheFile(kept, (draft) => writeFileSync(draft, card));
    return card;
  }

  #keyOf(words: CardWords, picture: Uint8Array | undefined): string {
    const sum = createHash("sha256").update(JSON.stringify([design, words]));
    if (picture) sum.update(picture);
    const key = sum.digest("hex").slice(0, 32);
    return join(key.slice(0, 2), `${key}.jpg`);
  }

  // Loaded when there is one to draw: most runs find theirs.
  async #draw(words: CardWords, picture: Uint8Array | undefined): Promise<Uint8Array> {
    const { CardPrinter } = await import("./draw-share-card.ts");
    this.#printer ??= new CardPrinter();
    return this.#printer.print(words, picture);
  }
}
