import { useLocation } from "react-router";
import { topicPath } from "#model/paths.ts";
import { toPagePath } from "./page-path.ts";
import { useAppContext } from "./app-context.ts";

/** Gives a function that turns a topic's name into the path of its page. The current page says which topics have a path of their own. */
export function useTopicPath(): (name: string) => string {
  const { queries, queryClient } = useAppContext();
  const path = toPagePath(useLocation().pathname);
  const page = queryClient.getQueryData(queries.page(path).queryKey);
  return (name) => topicPath(name, page?.topicPaths);
}
