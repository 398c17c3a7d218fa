import { useTopics } from "#app/data/use-topics.ts";
import { PageLink } from "./PageLink.tsx";

/** A link to a topic on the current page, by its name. */
export function TopicLink({ topic }: { topic: string }) {
  const { pathOf, titleOf } = useTopics();
  return <PageLink to={pathOf(topic)}>{titleOf(topic)}</PageLink>;
}
