import type { Site } from "#model/site.ts";
import { type ShareCardCache, openShareCards } from "#press/images/share-card-cache.ts";
import type { OutputFolder } from "#press/site-folder/output-folder.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { Renderer } from "./load-renderer.ts";
import { PublishedArticles } from "./published-articles.ts";

/** What pages are made with. */
export interface PageContext {
  articles: PublishedArticles;
  renderer: Renderer;
  folder: OutputFolder;
  /** Absent where a site has no share cards. */
  shareCards: ShareCardCache | undefined;
}

interface Parts {
  renderer: Renderer;
  store: BuildStore;
  site: Site;
  folder: OutputFolder;
  /** The folder of the share cards that were drawn. */
  cards: string;
}

export function createPageContext({ renderer, store, site, folder, cards }: Parts): PageContext {
  const articles = new PublishedArticles(store, site);
  return { articles, renderer, folder, shareCards: openShareCards({ site, cards }) };
}
