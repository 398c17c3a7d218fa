import type { DirtyPages } from "#press/changes/dirty-pages.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { SiteRecord } from "#press/site-folder/site-record.ts";
import type { NotedChange } from "./commit-site.ts";
import type { WritePlan } from "./plan-files.ts";
import { isSearchFile } from "./write-search.ts";

/** Removes the files that builds wrote and that neither the planned pages nor the site as a whole have any more. */
export function pruneSite(site: SiteFolder, { files, dirty }: WritePlan): NotedChange[] {
  if (site.target.isNew) return [];
  const kept = new Set(files());
  const stale = recordedFiles(site.record, dirty).filter(
    // Those of search are removed as they are written.
    (path) => !kept.has(path) && !isSearchFile(path),
  );
  for (const path of stale) site.remove(path);
  return stale.map((path) => [path, "removed"]);
}

// The folders of the files that belong to no page and may get other names.
const sharedFolders = ["/assets/", "/sitemaps/"];

function recordedFiles(record: SiteRecord, dirty: DirtyPages): string[] {
  if (dirty === "all") return [...record.files.all().keys()];
  const folders = dirty.union(new Set(sharedFolders));
  return [...folders].flatMap((folder) =>
    Array.from(record.files.inFolder(folder).keys(), (name) => folder + name),
  );
}
