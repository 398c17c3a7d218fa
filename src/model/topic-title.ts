import type { TopicNotes } from "./page.ts";

/** Turns a topic into its name as readers see it: the one in `names`, or else the topic with capitals. */
export function topicTitle(topic: string, names: TopicNotes["topicNames"] = {}): string {
  return (Object.hasOwn(names, topic) && names[topic]) || capitalize(topic);
}

/** Turns a topic in lower case into a name whose words begin with capitals. The press gives a name where a language has it otherwise. */
export function capitalize(topic: string): string {
  return topic.replaceAll(/(?<![\p{L}\p{N}\p{M}'’]\p{Cf}{0,3})\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );
}
