import type { ArticleLink, Card, Headline, Neighbours, Page } from "#model/page.ts";
import { typographyFor } from "./typography.ts";
import type { ArticleLookup, Recipe } from "./recipe.ts";

/** Turns a recipe into the page's twin. */
export function fillRecipe(recipe: Recipe, { card, article }: ArticleLookup): Page {
  const { path, ...rest } = recipe;
  switch (rest.kind) {
    case "home":
      return fillHome(rest, card);
    case "feed":
    case "topic":
    case "day":
      return { ...rest, cards: rest.cards.map(card) };
    case "month":
      return fillMonth(rest, card);
    case "article":
      return {
        kind: "article",
        article: article(path),
        neighbours: rest.neighbours.map((one) => fillNeighbours(one, card)),
        ...(rest.topicPaths && { topicPaths: rest.topicPaths }),
        ...(rest.topicNames && { topicNames: rest.topicNames }),
      };
    case "moved":
      return { ...rest, article: { ...article(rest.to), body: [] } };
    case "topics":
    case "archive":
    case "year":
    case "search":
    case "withdrawn":
      return rest;
    default:
      return rest satisfies never;
  }
}

function fillMonth(
  { cards, ...rest }: Omit<Recipe & { kind: "month" }, "path">,
  card: ArticleLookup["card"],
): Page {
  return { ...rest, headlines: cards.map((path) => headlineOf(card(path))) };
}

function headlineOf(card: Card): Headline {
  return { ...linkTo(card), datePublished: card.datePublished };
}

function fillHome(
  { lead, sections, cards, videos, ...rest }: Omit<Recipe & { kind: "home" }, "path">,
  card: ArticleLookup["card"],
): Page {
  return {
    ...rest,
    ...(lead && { lead: card(lead) }),
    cards: cards.map(card),
    videos: videos.map(card),
    ...(sections && {
      sections: sections.map(({ topic, cards: paths }) => ({
        topic,
        headlines: paths.map((path) => headlineOf(card(path))),
      })),
    }),
  };
}

function fillNeighbours(
  { topic, newer, older }: { topic: string; newer?: string; older?: string },
  card: ArticleLookup["card"],
): Neighbours {
  return {
    topic,
    ...(newer && { newer: linkTo(card(newer)) }),
    ...(older && { older: linkTo(card(older)) }),
  };
}

/** Turns a card into a link to its article. */
export function linkTo({ path, kicker, headline, language, typography }: Card): ArticleLink {
  return {
    path,
    ...(kicker && { kicker }),
    headline,
    language,
    ...typographyFor(typography, ["kicker", "headline"]),
  };
}
