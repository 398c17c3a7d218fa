import { topicTitle } from "#model/topic-title.ts";
import type { TopicListing } from "./TopicColumns.tsx";

/** Keeps the topics that have a text in their name as readers see it, whatever its case and accents. */
export function filterTopics({ topics, topicNames }: TopicListing, text: string) {
  const wanted = withoutAccents(text.trim());
  return topics.filter(({ name }) => withoutAccents(topicTitle(name, topicNames)).includes(wanted));
}

function withoutAccents(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/gu, " ");
}
