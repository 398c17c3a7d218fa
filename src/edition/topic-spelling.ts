import type { Article } from "#model/article.ts";

const longestAcronym = 5;

/** Finds the spellings of an article's topics that can be believed: those of a text that shouts say nothing. */
export function believedSpellings(
  topics: readonly string[],
  spellings: Article["topicSpellings"] = {},
): Article["topicSpellings"] {
  const all = topics.map((topic) => writtenIn(spellings, topic) ?? topic);
  if (shouts(all)) return undefined;
  const kept = topics.flatMap((topic, at) => (all[at] === topic ? [] : [[topic, all[at]]]));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Finds how a topic is written; undefined where it is without capitals. */
export function writtenIn(
  spellings: Article["topicSpellings"] = {},
  topic: string,
): string | undefined {
  return Object.hasOwn(spellings, topic) ? spellings[topic] : undefined;
}

// `IRAN | UNITED STATES`, but not `USA | NATO`.
function shouts(all: readonly string[]): boolean {
  if (all.some((one) => /\p{Ll}/u.test(one))) return false;
  return all.some((one) =>
    (one.match(/\p{Lu}+/gu) ?? []).some((word) => [...word].length > longestAcronym),
  );
}

/** A topic's name, and the path of the article from which on it has it. */
export interface NamedSince {
  since: string;
  name: string;
}

/** Counts how a topic is written, article by article, the oldest first, and settles on a name: the commonest spelling with capitals, or until there is one, a name that is given. It is settled anew each time the number of articles has doubled, so an article hardly ever changes it, and never for those before. */
export class TopicSpelling {
  readonly #counts = new Map<string, number>();
  #articles = 0;
  /** Oldest first. */
  readonly names: NamedSince[];

  constructor(given: string) {
    this.names = [{ since: "", name: given }];
  }

  add(path: string, written: string | undefined): void {
    this.#articles += 1;
    const isFirst = written !== undefined && this.#counts.size === 0;
    if (written !== undefined) this.#counts.set(written, (this.#counts.get(written) ?? 0) + 1);
    const hasDoubled = (this.#articles & (this.#articles - 1)) === 0;
    const name = hasDoubled || isFirst ? this.#commonest() : undefined;
    if (name !== undefined && name !== this.names.at(-1)?.name)
      this.names.push({ since: path, name });
  }

  // Of several, the one that came first.
  #commonest(): string | undefined {
    const most = Math.max(...this.#counts.values());
    return [...this.#counts].find(([, count]) => count === most)?.[0];
  }
}
