import type { Card, TopicPaths, Coverage, Onward, PageOf } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
/** How a page is made: its twin, with the paths of the articles where the twin has their words. */
export type Recipe = TopicPaths & Ingredients;

export type TopicRecipe = Recipe & { kind: "topic" };

/** Where the words of an article are, by its path. */
export interface Words {
  card: (path: string) => Card;
  article: (path: string) => PublishedArticle;
}

type Ingredients =
  | (Onward & { kind: "home"; path: string; cards: string[]; videos: string[] })
  | (Onward & { kind: "feed"; path: string; number: number; cards: string[] })
  | {
      kind: "article";
      path: string;
      neighbours: { topic: string; newer?: string; older?: string }[];
    }
  | (Onward & {
      kind: "topic";
      path: string;
      topic: string;
      number?: number;
      coverage?: Coverage;
      cards: string[];
    })
  | (PageOf<"topics"> & { path: string })
  | { kind: "moved"; path: string; to: string }
  | (PageOf<"withdrawn"> & { path: string });
