import { compose, type Edition } from "#edition/compose.ts";
import { arrange } from "#edition/arrange.ts";
import { pages, toEntry } from "#edition/pages.ts";
import type { Permalink } from "#edition/address-book.ts";
import type { Media } from "#model/medium.ts";
import type { Page } from "#model/page.ts";
import type { Site } from "#model/site.ts";
import { parse } from "#wire/parse.ts";
import type { Submission } from "#edition/submission.ts";

export const site: Site = {
  name: "The Test Paper",
  description: "Tides and harbours, in plain text.",
  url: "https://paper.example/",
  language: "en-GB",
  timeZone: "Africa/Johannesburg",
  topics: [],
  pageSize: 4,
  cards: false,
  budgets: {},
  linkedFolders: [],
};

interface Copy {
  headline: string;
  at?: string;
  body?: string;
  topics?: readonly string[];
}

/** Writes an article in the wire format. A test gives only the fields that it is about. */
export function copyOf({ headline, at, body, topics = [] }: Copy): string {
  const foot = topics.length > 0 ? [`Read more on: ${topics.join(" | ")}`] : [];
  return [headline, at ?? "2020-01-04 10:00", body ?? "A text.", ...foot].join("\n\n");
}

/** Writes `count` articles, oldest first, an hour apart: `Tide 1`, `Tide 2`. */
export function tides(count: number, topics: readonly string[] = []): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String(1 + Math.floor(index / 10)).padStart(2, "0");
    return copyOf({
      headline: `Tide ${index + 1}`,
      at: `2020-01-${day} 1${index % 10}:00`,
      topics,
    });
  });
}

/** Parses a text; throws if it cannot be published, so that no test loses an article unnoticed. */
export function submit(text: string, source: string, media: Media = {}): Submission {
  const { article, problems } = parse(text, { source, ...site });
  if (!article) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { article, media };
}

/** Composes an edition from texts in the wire format. The media are beside each of them. */
export function editionOf(
  texts: readonly string[],
  {
    media,
    permalinks,
    ...changes
  }: Partial<Site> & { media?: Media; permalinks?: Permalink[] } = {},
): Edition {
  const submissions = texts.map((text, index) => submit(text, `${index}.txt`, media));
  return compose(submissions, { ...site, ...changes }, permalinks);
}

/** An edition's pages by path. */
export function pagesOf(edition: Edition): Map<string, Page> {
  return new Map([...pages(edition)].map(({ path, page }) => [path, page]));
}

/** The page at a path, which must be of a kind; throws if there is none. */
export function pageAt<Kind extends Page["kind"]>(edition: Edition, path: string, kind: Kind) {
  const page = pagesOf(edition).get(path);
  if (page?.kind !== kind) throw new Error(`There is no ${kind} page at ${path}`);
  return page as Extract<Page, { kind: Kind }>;
}

/** The arrangement of an edition. */
export function arrangementOf({ articles, site: paper }: Edition) {
  return arrange(articles.map(toEntry), paper);
}

/** An edition's topics by slug. */
export function topicsOf(edition: Edition) {
  return arrangementOf(edition).topics;
}
