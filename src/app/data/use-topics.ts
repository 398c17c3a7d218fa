import { useLocation } from "react-router";
import { topicPath } from "#model/paths.ts";
import { topicTitle } from "#model/topic-title.ts";
import { toPagePath } from "./page-path.ts";
import { useAppContext } from "./app-context.ts";

/** Gives functions that turn a topic into the path of its page and into its name as readers see it. The current page says of which topics these do not follow from the topic itself. */
export function useTopics(): Record<"pathOf" | "titleOf", (topic: string) => string> {
  const { queries, queryClient } = useAppContext();
  const path = toPagePath(useLocation().pathname);
  const page = queryClient.getQueryData(queries.page(path).queryKey);
  return {
    pathOf: (topic) => topicPath(topic, page?.topicPaths),
    titleOf: (topic) => topicTitle(topic, page?.topicNames),
  };
}
