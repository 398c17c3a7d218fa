import type { TopicNotes } from "#model/page.ts";
import { capitalize, topicTitle } from "#model/topic-title.ts";
import type { Entry } from "./arrange.ts";
import type { NamedSince } from "./topic-spelling.ts";

interface Named {
  /** The same for all ways in which articles write the topic. */
  names: readonly NamedSince[];
  /** What the app makes of it. */
  plain: string;
}

/** A topic of the masthead that site.json writes without capitals, and articles otherwise than it is shown. */
export interface OverruledSpelling {
  topic: string;
  shown: string;
  written: string;
}

/** The names of topics as readers see them. A page shows those that its topics had with its newest article, so that newer ones do not change it. */
export class TopicNames {
  readonly #named = new Map<string, Named>();
  readonly #articles: readonly Entry[];
  readonly overruled: OverruledSpelling[] = [];
  #places: Map<string, number> | undefined;

  /** Of an edition's articles, oldest first. */
  constructor(articles: readonly Entry[]) {
    this.#articles = articles;
  }

  /** Whether the app makes the names of all topics itself. */
  get isEmpty(): boolean {
    return this.#named.size === 0;
  }

  /** Enters the names of a topic, for one of the ways in which articles write it. */
  enter(topic: string, names: readonly NamedSince[]): void {
    const plain = capitalize(topic);
    if (names.some(({ name }) => name !== plain)) this.#named.set(topic, { names, plain });
  }

  /** The names of a topic through the years; undefined where they are what the app makes of it. */
  historyOf(topic: string): readonly NamedSince[] | undefined {
    return this.#named.get(topic)?.names;
  }

  /** Finds the names of topics on a page that are not what the app makes of them, as of the newest of some articles. */
  on(articles: readonly Entry[], topics: Iterable<string>): Pick<TopicNotes, "topicNames"> {
    if (this.isEmpty) return {};
    const places = this.#newestOf(articles);
    const found = new Map<string, string>();
    for (const topic of topics) {
      const known = this.#named.get(topic);
      const name = known && this.#nameAt(known.names, places.get(known.names));
      if (name !== undefined && name !== known?.plain) found.set(topic, name);
    }
    return found.size > 0 ? { topicNames: Object.fromEntries(found) } : {};
  }

  /** The name that a topic has now. */
  latest(topic: string): string {
    const { topicNames = {} } = this.on([], [topic]);
    return topicTitle(topic, topicNames);
  }

  #newestOf(articles: readonly Entry[]): Map<readonly NamedSince[], number> {
    const newest = new Map<readonly NamedSince[], number>();
    for (const { path, topics } of articles)
      for (const topic of topics) {
        const names = this.historyOf(topic);
        // Most topics have had but one name.
        if (names && names.length > 1)
          newest.set(names, Math.max(newest.get(names) ?? 0, this.#placeOf(path)));
      }
    return newest;
  }

  #nameAt(names: readonly NamedSince[], place = Number.POSITIVE_INFINITY): string | undefined {
    if (names.length === 1) return names[0]?.name;
    return names.findLast(({ since }) => since === "" || this.#placeOf(since) <= place)?.name;
  }

  #placeOf(path: string): number {
    this.#places ??= new Map(this.#articles.map((article, at) => [article.path, at]));
    return this.#places.get(path) ?? Number.POSITIVE_INFINITY;
  }
}
