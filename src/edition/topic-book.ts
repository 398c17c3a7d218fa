import type { TopicNotes } from "#model/page.ts";
import { pagePaths, paths } from "#model/paths.ts";
import { topicName } from "./topic-name.ts";

/** A topic whose slug another topic has already. */
export interface Namesake {
  name: string;
  path: string;
  /** The name of the topic that has its slug. */
  other: string;
}

/** The topics of an edition. Each gets a path of its own. */
export class TopicBook {
  readonly #slugs = new Map<string, string>();
  readonly #nameAt = new Map<string, string>();
  /** The paths of topics, by name, that are not what `paths.topic` makes of the name. */
  readonly elsewhere = new Map<string, string>();
  readonly namesakes: Namesake[] = [];

  /** If several topics have the same slug, the second gets `-2` at its end, the third `-3`. Those of the masthead come first. */
  constructor(masthead: readonly string[], names: Iterable<string> = []) {
    const all = new Set([...masthead, ...names]);
    for (const name of all) {
      this.#enter(name);
      const path = this.pathOf(name);
      if (path !== paths.topic(name)) this.elsewhere.set(name, path);
    }
  }

  /** The last part of a topic's path. */
  slugOf(name: string): string {
    const { key, slug } = topicName(name);
    return this.#slugs.get(key) ?? slug;
  }

  pathOf(name: string): string {
    return pagePaths.topic(this.slugOf(name));
  }

  /** Finds the topics on a page whose path is not the slug of their name, so that the page can give it. */
  pathsOf(names: Iterable<string>): Pick<TopicNotes, "topicPaths"> {
    if (this.elsewhere.size === 0) return {};
    const found = new Map<string, string>();
    for (const name of names) {
      const path = this.elsewhere.get(name);
      if (path !== undefined) found.set(name, path);
    }
    return found.size > 0 ? { topicPaths: Object.fromEntries(found) } : {};
  }

  #enter(name: string): void {
    const { key, slug: wanted } = topicName(name);
    if (this.#slugs.has(key)) return;
    let slug = wanted;
    for (let n = 2; this.#nameAt.has(slug); n += 1) slug = `${wanted}-${n}`;
    this.#slugs.set(key, slug);
    this.#nameAt.set(slug, name);
    const other = this.#nameAt.get(wanted);
    if (slug === wanted || other === undefined) return;
    this.namesakes.push({ name, path: pagePaths.topic(slug), other });
  }
}

/** Lists the topics whose path differs between two books. */
export function readdressed(before: TopicBook, now: TopicBook): Set<string> {
  const names = new Set([...before.elsewhere.keys(), ...now.elsewhere.keys()]);
  return new Set([...names].filter((name) => before.pathOf(name) !== now.pathOf(name)));
}
