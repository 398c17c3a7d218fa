import type {
  Coverage,
  FrontSection,
  Neighbours,
  Page,
  PeriodCount,
  PeriodLinks,
} from "#model/page.ts";
import { paths, topicPath } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";

/** Removes from a twin all links to pages that do not exist yet. The result can be published until they do. */
export function withoutLinksTo(absent: ReadonlySet<string>, page: Page): Page {
  const filter = new LinkFilter(absent, page);
  switch (page.kind) {
    case "home":
      return filter.home(page);
    case "feed":
      return { ...filter.paging(page), cards: filter.cards(page.cards) };
    case "topic":
      return filter.topicPage(page);
    case "topics":
      return filter.topicIndex(page);
    case "archive":
      return { ...page, years: filter.periods(page.years) };
    case "year":
      return { ...filter.beside(page), months: filter.periods(page.months) };
    case "month":
      return filter.month(page);
    case "day":
      return { ...filter.beside(filter.paging(page)), cards: filter.cards(page.cards) };
    case "article":
      return {
        ...page,
        article: filter.article(page.article),
        neighbours: filter.neighbours(page.neighbours),
      };
    case "search":
    case "moved":
    case "withdrawn":
      return page;
    default:
      return page satisfies never;
  }
}

/** Removes links to absent pages from the parts of a page. */
class LinkFilter {
  readonly #absent: ReadonlySet<string>;
  readonly #page: Pick<Page, "topicPaths">;

  constructor(absent: ReadonlySet<string>, page: Pick<Page, "topicPaths">) {
    this.#absent = absent;
    this.#page = page;
  }

  cards<Item extends { path: string; topics: string[] }>(items: readonly Item[]): Item[] {
    return items.filter(({ path }) => this.#isThere(path)).map((item) => this.#withTopics(item));
  }

  periods(counts: readonly PeriodCount[]): PeriodCount[] {
    return counts.filter(({ period }) => this.#isThere(paths.period(period)));
  }

  beside<Item extends PeriodLinks>({ previous, next, ...rest }: Item) {
    return {
      ...rest,
      ...(previous && this.#isThere(previous) && { previous }),
      ...(next && this.#isThere(next) && { next }),
    };
  }

  month({ days, ...page }: Page & { kind: "month" }): Page {
    return {
      ...this.beside(this.paging(page)),
      ...(days && { days: this.periods(days) }),
      headlines: page.headlines.filter(({ path }) => this.#isThere(path)),
    };
  }

  paging<Item extends { newer?: string; older?: string }>({ newer, older, ...rest }: Item) {
    return {
      ...rest,
      ...(newer && { newer: this.#isThere(newer) ? newer : paths.home }),
      ...(older && this.#isThere(older) && { older }),
    };
  }

  home({ lead, sections, ...page }: Page & { kind: "home" }): Page {
    const [shown] = this.cards(lead ? [lead] : []);
    return {
      ...this.paging(page),
      ...(shown && { lead: shown }),
      cards: this.cards(page.cards),
      videos: this.cards(page.videos),
      ...(sections && { sections: this.#sections(sections) }),
    };
  }

  #sections(sections: readonly FrontSection[]): FrontSection[] {
    return sections
      .filter(({ topic }) => this.#hasPage(topic))
      .map(({ topic, headlines }) => ({
        topic,
        headlines: headlines.filter(({ path }) => this.#isThere(path)),
      }));
  }

  topicPage({ coverage, ...page }: Page & { kind: "topic" }): Page {
    return {
      ...this.paging(page),
      ...(coverage && { coverage: this.#coverage(coverage) }),
      cards: this.cards(page.cards),
    };
  }

  #coverage({ periods, together, ...rest }: Coverage): Coverage {
    return {
      ...rest,
      periods: periods.map(({ path, day, ...period }) =>
        path && day && this.#isThere(path) ? { ...period, path, day } : period,
      ),
      together: together.filter(({ topic }) => this.#hasPage(topic)),
    };
  }

  topicIndex({ previous, next, initials, ...page }: Page & { kind: "topics" }): Page {
    return {
      ...page,
      ...(previous && { previous: this.#isThere(previous) ? previous : paths.topics }),
      ...(next && this.#isThere(next) && { next }),
      ...(initials && { initials: initials.filter(({ path }) => this.#isThere(path)) }),
      topics: page.topics.filter(({ name }) => this.#hasPage(name)),
    };
  }

  article(article: PublishedArticle): PublishedArticle {
    const body = article.body.map((block) =>
      block.kind === "cross-link" && !this.#isThere(block.path)
        ? { kind: block.kind, label: block.label, headline: block.headline }
        : block,
    );
    return { ...this.#withTopics(article), body };
  }

  neighbours(all: readonly Neighbours[]): Neighbours[] {
    return all.filter(({ topic }) => this.#hasPage(topic)).map((one) => this.#withLinks(one));
  }

  #withLinks({ topic, newer, older }: Neighbours): Neighbours {
    return {
      topic,
      ...(newer && this.#isThere(newer.path) && { newer }),
      ...(older && this.#isThere(older.path) && { older }),
    };
  }

  #withTopics<Item extends { topics: string[] }>(item: Item): Item {
    return { ...item, topics: item.topics.filter((topic) => this.#hasPage(topic)) };
  }

  #hasPage(topic: string): boolean {
    return this.#isThere(topicPath(topic, this.#page.topicPaths));
  }

  #isThere(path: string | undefined): boolean {
    return path !== undefined && !this.#absent.has(path);
  }
}
