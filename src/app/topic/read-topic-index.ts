import type { Page, PageOf } from "#model/page.ts";
import { pagePaths, paths } from "#model/paths.ts";
import type { TopicListing } from "./TopicColumns.tsx";

type IndexPage = PageOf<"topics">;

/** Reads all pages of the index of topics, and joins them in their order; rejects if one does not arrive. */
export async function readTopicIndex(
  readPage: (path: string) => Promise<Page>,
): Promise<TopicListing> {
  const read = async (path: string): Promise<IndexPage> => {
    const page = await readPage(path);
    if (page.kind !== "topics") throw new Error(`${path} is not of the index of topics`);
    return page;
  };
  const first = await read(paths.topics);
  // Where the last initial begins, there are few pages left. All before it are asked for at once.
  const late = await read(first.initials?.at(-1)?.path ?? paths.topics);
  const between = Array.from({ length: (late.number ?? 2) - 2 }, (_, at) =>
    read(pagePaths.topics(at + 2)),
  );
  const pages = [first, ...(await Promise.all(between)), ...(late.number ? [late] : [])];
  for (let next = pages.at(-1)?.next; next; next = pages.at(-1)?.next) pages.push(await read(next));
  return joined(pages);
}

function joined(pages: readonly IndexPage[]): TopicListing {
  return {
    topics: pages.flatMap(({ topics }) => topics),
    topicPaths: Object.assign({}, ...pages.map(({ topicPaths }) => topicPaths)),
    topicNames: Object.assign({}, ...pages.map(({ topicNames }) => topicNames)),
  };
}
