import { useLocation } from "react-router";
import { topicPath } from "#model/paths.ts";
import { pathOf } from "./page-path.ts";
import { useReader } from "./app-context.ts";

/** Turns a topic's name into the path of its page, as the page at the current URL says. */
export function useTopicPath(): (name: string) => string {
  const { queries, queryClient } = useReader();
  const path = pathOf(useLocation().pathname);
  const page = queryClient.getQueryData(queries.page(path).queryKey);
  return (name) => topicPath(name, page?.topicPaths);
}
