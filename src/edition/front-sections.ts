import type { Arrangement, Entry } from "./arrange.ts";

/** A topic of the front page, with some of its articles. */
export interface FrontSection {
  topic: string;
  entries: Entry[];
}

const size = 3;

/** Finds the newest articles of each topic of the masthead, newest first, without those that are taken. None is in two sections. */
export function frontSections(
  { site, topics, book }: Arrangement,
  taken: ReadonlySet<string>,
): FrontSection[] {
  const used = new Set(taken);
  const sections: FrontSection[] = [];
  for (const topic of site.topics) {
    const entries = newestOf(topics.get(book.slugOf(topic))?.articles ?? [], used);
    for (const { path } of entries) used.add(path);
    if (entries.length > 0) sections.push({ topic, entries });
  }
  return sections;
}

// From the end, so that a large topic costs no more than a small one.
function newestOf(articles: readonly Entry[], used: ReadonlySet<string>): Entry[] {
  const found: Entry[] = [];
  for (let at = articles.length - 1; at >= 0 && found.length < size; at -= 1) {
    const entry = articles[at];
    if (entry && !used.has(entry.path)) found.push(entry);
  }
  return found;
}
