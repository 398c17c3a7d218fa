import type { Site } from "#model/site.ts";
import type { Entry, Topic } from "./arrange.ts";
import { titleCase } from "./title-case.ts";
import { TopicNames } from "./topic-names.ts";
import { type NamedSince, TopicSpelling, writtenIn } from "./topic-spelling.ts";

/** What topics are named by. */
interface Spelled {
  site: Pick<Site, "language" | "topics" | "topicNames">;
  /** Oldest first. */
  articles: readonly Entry[];
  /** By slug. */
  topics: ReadonlyMap<string, Topic>;
  /** The slug of each topic, by all ways in which articles and masthead write it. */
  slugs: ReadonlyMap<string, string>;
}

/** Gives each topic the names that readers see: of the masthead's, what site.json says; of the others, how articles write them. */
export function nameTopics({ site, articles, topics, slugs }: Spelled): TopicNames {
  const { language } = site;
  const spellings = new Map(
    Array.from(topics, ([slug, { name }]) => [slug, new TopicSpelling(titleCase(name, language))]),
  );
  for (const { path, topics: own, topicSpellings } of articles)
    for (const topic of own)
      spellings.get(slugs.get(topic) ?? "")?.add(path, writtenIn(topicSpellings, topic));
  const names = new TopicNames(articles);
  const given = new Map<string, NamedSince[]>();
  for (const topic of site.topics) {
    const [slug = "", shown] = [slugs.get(topic), mastheadName(topic, site)];
    given.set(slug, [{ since: "", name: shown }]);
    const written = spellings.get(slug)?.names.at(-1)?.name ?? shown;
    const isSaid = writtenIn(site.topicNames, topic) !== undefined;
    if (written !== shown && !isSaid) names.overruled.push({ topic, shown, written });
  }
  for (const [topic, slug] of slugs)
    names.enter(topic, given.get(slug) ?? spellings.get(slug)?.names ?? []);
  return names;
}

/** The name of a topic of the masthead: as site.json writes it, or with the capitals that the paper's language has. */
export function mastheadName(
  topic: string,
  { language, topicNames }: Pick<Site, "language" | "topicNames">,
): string {
  return writtenIn(topicNames, topic) ?? titleCase(topic, language);
}
