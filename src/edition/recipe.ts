import type {
  Card,
  Coverage,
  PageOf,
  PagingLinks,
  PeriodCount,
  PeriodLinks,
  TopicNotes,
} from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";

/** How to make a page's twin: the twin itself, but with paths of articles in place of their cards. */
export type Recipe = TopicNotes & RecipeContent;

export type TopicRecipe = Recipe & { kind: "topic" };

/** Finds articles, whole or as cards, by their paths. */
export interface ArticleLookup {
  card: (path: string) => Card;
  article: (path: string) => PublishedArticle;
}

type RecipeContent =
  | (PagingLinks & {
      kind: "home";
      path: string;
      lead?: string;
      cards: string[];
      videos: string[];
      sections?: { topic: string; cards: string[] }[];
    })
  | (PagingLinks & { kind: "feed"; path: string; number: number; part?: number; cards: string[] })
  | {
      kind: "article";
      path: string;
      neighbours: { topic: string; newer?: string; older?: string }[];
    }
  | (PagingLinks & {
      kind: "topic";
      path: string;
      topic: string;
      number?: number;
      part?: number;
      coverage?: Coverage;
      cards: string[];
    })
  | (PageOf<"topics"> & { path: string })
  | (PageOf<"archive"> & { path: string })
  | (PageOf<"year"> & { path: string })
  | (PagingLinks &
      PeriodLinks & {
        kind: "month";
        path: string;
        month: string;
        number?: number;
        days?: PeriodCount[];
        cards: string[];
      })
  | (PagingLinks &
      PeriodLinks & { kind: "day"; path: string; day: string; number?: number; cards: string[] })
  | { kind: "search"; path: string }
  | { kind: "moved"; path: string; to: string }
  | (PageOf<"withdrawn"> & { path: string });
