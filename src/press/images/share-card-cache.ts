import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainVersion } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Site } from "#model/site.ts";
import { typeset } from "#model/typeset.ts";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";
import type { ShareCardRenderer, ShareCardText } from "./render-share-card.ts";

/** The name of an article's share card beside its page. */
export const shareCardName = "card.jpg";

// Raise it with every change to how a share card looks.
const cacheVersion = 1;

/** Opens the cache of a site's share cards; undefined where the site has none. */
export function openShareCards({
  site,
  cards,
}: {
  site: Site;
  cards: string;
}): ShareCardCache | undefined {
  return site.cards ? new ShareCardCache(site.name, cards) : undefined;
}

/** Keeps share cards by what they show, and renders those that are missing. */
export class ShareCardCache {
  readonly #siteName: string;
  readonly #folder: string;
  #renderer: ShareCardRenderer | undefined;

  constructor(siteName: string, folder: string) {
    this.#siteName = siteName;
    this.#folder = folder;
  }

  /** Turns an article and the files beside its page, by name, into the bytes of its share card. */
  async shareCardOf(
    article: PublishedArticle,
    files: ReadonlyMap<string, string>,
  ): Promise<Uint8Array> {
    const { kicker, headline, language, image, path } = typeset(article);
    const text = { name: this.#siteName, kicker, headline, language };
    const version = image?.src && image.versions && plainVersion(image.src, image.versions).path;
    const file = version ? files.get(version.slice(path.length)) : undefined;
    const picture = file ? readFileSync(file) : undefined;
    const cached = join(this.#folder, keyOf(text, picture));
    if (hasCacheFile(cached)) return readFileSync(cached);
    const card = await this.#render(text, picture);
    writeCacheFile(cached, (draft) => writeFileSync(draft, card));
    return card;
  }

  // Loaded for the first card that is missing: most builds find all of theirs.
  async #render(text: ShareCardText, picture: Uint8Array | undefined): Promise<Uint8Array> {
    const { ShareCardRenderer } = await import("./render-share-card.ts");
    this.#renderer ??= new ShareCardRenderer();
    return this.#renderer.render(text, picture);
  }
}

function keyOf(text: ShareCardText, picture: Uint8Array | undefined): string {
  const sum = createHash("sha256").update(JSON.stringify([cacheVersion, text]));
  if (picture) sum.update(picture);
  const key = sum.digest("hex").slice(0, 32);
  return join(key.slice(0, 2), `${key}.jpg`);
}
