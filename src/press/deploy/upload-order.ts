import type { FileChange } from "#press/site-folder/change-list.ts";

/** Files that may be sent side by side. */
export interface UploadStep {
  change: "put" | "remove";
  /** Without a slash in front, in order. */
  paths: string[];
}

/** Puts what was done to files, by path, into the order in which a host is told, so that nothing there leads to what is not there yet: what stands on a page before the page, a new page before a page that leads to it, all pages before what tells programs of them. What is gone goes last. */
export function uploadSteps(changes: Iterable<readonly [string, FileChange]>): UploadStep[] {
  const ranked = Map.groupBy(changes, ([path, change]) => rankOf(path, change));
  return [...ranked]
    .toSorted(([a], [b]) => a - b)
    .map(([rank, files]) => ({
      change: rank === ranks.indexOf("removed") ? "remove" : "put",
      paths: files.map(([path]) => path.slice(1)).toSorted(),
    }));
}

const ranks = [
  "what stands on new pages",
  "new pages",
  "what stands on pages",
  "pages",
  "what tells of pages",
  "the way into search",
  "removed",
] as const;

function rankOf(path: string, change: FileChange): number {
  return ranks.indexOf(stageOf(path, change));
}

// Feeds, sitemaps and the number of the edition say that a page is there. Open tabs ask for some of them.
const tells =
  /(?:\.(?:xml|rss|atom|opml)|\/feed\.json)$|^\/(?:edition|moved)\.json$|^\/robots\.txt$/u;

// It names the other files of the search.
const searchHead = "/search/head.json";

function stageOf(path: string, change: FileChange): (typeof ranks)[number] {
  if (change === "removed") return "removed";
  if (path === searchHead) return "the way into search";
  if (tells.test(path)) return "what tells of pages";
  if (path.endsWith(".html")) return change === "added" ? "new pages" : "pages";
  return change === "added" ? "what stands on new pages" : "what stands on pages";
}
