import type { Arrangement, Entry, Topic } from "./arrange.ts";
import { topicNotes } from "./list-recipe-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Lists the recipes of articles, each with its neighbours in its topics. */
export function* articleRecipes(
  arrangement: Arrangement,
  articles: Iterable<Entry>,
): Generator<Recipe> {
  const { book } = arrangement;
  const order = new TopicOrder(arrangement.topics);
  for (const entry of articles) {
    const { path } = entry;
    const neighbours = entry.topics.map((topic) => ({
      topic,
      ...order.neighboursOf(path, book.slugOf(topic)),
    }));
    yield { kind: "article", path, neighbours, ...topicNotes(arrangement, [entry]) };
  }
}

/** Finds neighbours in topics. It indexes a topic when it is first asked for. */
class TopicOrder {
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #indexes = new Map<string, Map<string, number>>();

  constructor(topics: ReadonlyMap<string, Topic>) {
    this.#topics = topics;
  }

  /** Finds the paths of the next newer and next older article in the topic with a slug. */
  neighboursOf(path: string, slug: string): { newer?: string; older?: string } {
    const articles = this.#topics.get(slug)?.articles ?? [];
    const index = this.#indexOf(slug, articles).get(path);
    if (index === undefined) return {};
    const [newer, older] = [articles[index + 1]?.path, articles[index - 1]?.path];
    return { ...(newer && { newer }), ...(older && { older }) };
  }

  #indexOf(slug: string, articles: readonly Entry[]): Map<string, number> {
    const index = this.#indexes.get(slug) ?? new Map(articles.map(({ path }, at) => [path, at]));
    this.#indexes.set(slug, index);
    return index;
  }
}
