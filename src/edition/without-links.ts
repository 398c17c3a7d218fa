import type { Neighbours, Page } from "#model/page.ts";
import { paths, topicPath } from "#model/paths.ts";

/** Turns a twin into one that leads to none of the pages that are not there yet, and can stand until they are. */
export function withoutLinksTo(absent: ReadonlySet<string>, page: Page): Page {
  const there = (path: string | undefined) => path !== undefined && !absent.has(path);
  const isThere = (topic: string) => there(topicPath(topic, page.topicPaths));
  const known = <T extends { topics: string[] }>(item: T): T => ({
    ...item,
    topics: item.topics.filter(isThere),
  });
  const cards = <T extends { path: string; topics: string[] }>(items: readonly T[]) =>
    items.filter(({ path }) => there(path)).map(known);
  const onward = <T extends { newer?: string; older?: string }>({ newer, older, ...rest }: T) => ({
    ...rest,
    ...(newer && { newer: there(newer) ? newer : paths.home }),
    ...(older && there(older) && { older }),
  });
  const besideThere = ({ topic, newer, older }: Neighbours): Neighbours => ({
    topic,
    ...(newer && there(newer.path) && { newer }),
    ...(older && there(older.path) && { older }),
  });
  switch (page.kind) {
    case "home":
      return { ...onward(page), cards: cards(page.cards), videos: cards(page.videos) };
    case "feed":
      return { ...onward(page), cards: cards(page.cards) };
    case "topic": {
      const { coverage, ...rest } = page;
      const together = coverage?.together.filter(({ topic }) => isThere(topic));
      return {
        ...onward(rest),
        ...(coverage && { coverage: { ...coverage, together: together! } }),
        cards: cards(page.cards),
      };
    }
    case "topics": {
      const { previous, next, initials, ...rest } = page;
      return {
        ...rest,
        ...(previous && { previous: there(previous) ? previous : paths.topics }),
        ...(next && there(next) && { next }),
        ...(initials && { initials: initials.filter(({ path }) => there(path)) }),
        topics: page.topics.filter(({ name }) => isThere(name)),
      };
    }
    case "article":
      return {
        ...page,
        article: {
          ...known(page.article),
          body: page.article.body.map((block) =>
            block.kind === "cross-link" && !there(block.path)
              ? { kind: block.kind, label: block.label, headline: block.headline }
              : block,
          ),
        },
        neighbours: page.neighbours.filter(({ topic }) => isThere(topic)).map(besideThere),
      };
    case "moved":
    case "withdrawn":
      return page;
    default:
      return page satisfies never;
  }
}
