import { topicTitle } from "#model/topic-title.ts";
import { fold } from "#search/fold.ts";
import type { TopicListing } from "./TopicColumns.tsx";

/** Keeps the topics that have a text in their name as readers see it, whatever its case, its accents and its variants of letters. */
export function filterTopics({ topics, topicNames }: TopicListing, text: string) {
  const wanted = simplify(text);
  if (wanted === "") return [];
  return topics.filter(({ name }) => simplify(topicTitle(name, topicNames)).includes(wanted));
}

function simplify(text: string): string {
  return fold(text.trim()).replaceAll(/\s+/gu, " ");
}
