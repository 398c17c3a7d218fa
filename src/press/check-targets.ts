import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Site } from "#model/site.ts";
import { isText } from "./content/entry-kinds.ts";
import { leadsOutside } from "./files/inside-folder.ts";
import { permalinksName, readPermalinks } from "./permalinks/permalink-file.ts";
import { PublisherError } from "./report/publisher-error.ts";
import { listSources } from "./content/read-content.ts";
import { readSiteFile, type SiteFile } from "./config/site-config.ts";
import type { SkippedEntries } from "./store/folder-table.ts";
import type { EntryProblem } from "./report/file-problem.ts";

/** An article that is to be checked. */
export interface Target {
  /** As the publisher would name it. */
  file: string;
  folder: string;
  source: string;
  site: Site;
  /** The time of the build that is asked about, in milliseconds since 1970. */
  now: number;
}

/** What is found at a path, everything named as the publisher would. */
export interface Found {
  /** The problems of site.json, where a folder is checked, and of permalinks.tsv, where it is the content folder itself. */
  settings: EntryProblem[];
  targets: Target[];
  skippedEntries: SkippedEntries;
}

/** Finds the articles at a path, and the files there that are not read. Throws a PublisherError where nothing is at the path, or a build would not read it. */
export function findAt(path: string, now: number): Found {
  // An empty one is a variable that someone forgot to fill, and would mean the project itself.
  if (path.trim() === "")
    throw new PublisherError("A path is empty, so it names nothing. Name a file or a folder.");
  const absolute = resolve(path);
  if (!existsSync(absolute)) throw new PublisherError(`There is nothing at ${path}`);
  const isFolder = statSync(absolute).isDirectory();
  const home = isFolder ? absolute : dirname(absolute);
  const folder = contentFolderOf(home);
  const settings = readSiteFile(folder);
  const { site } = settings;
  const place = { content: folder, linkedFolders: site.linkedFolders };
  if (home !== folder && leadsOutside(home, [folder, ...site.linkedFolders]))
    throw new PublisherError(
      `${path} is hidden in the content folder ${folder} or leads out of it, so it is not read.`,
    );
  const way = relative(folder, absolute).replaceAll("\\", "/");
  const { sources, skippedEntries } = isFolder
    ? listSources({ ...place, below: way === "" ? "" : `${way}/` })
    : fileAlone(way);
  const nameOf = (below: string) =>
    isFolder ? join(path, below.slice(way === "" ? 0 : way.length + 1)) : path;
  return {
    settings: isFolder ? settingsIn(folder, settings, way === "") : [],
    targets: sources.map((source) => ({ file: nameOf(source), folder, source, site, now })),
    skippedEntries: {
      skipped: skippedEntries.skipped.map(nameOf),
      problems: skippedEntries.problems.map(({ path: below, problem }) => ({
        path: nameOf(below),
        problem,
      })),
    },
  };
}

function settingsIn(folder: string, { file, site, problems }: SiteFile, isWhole: boolean) {
  // A paper may be written before it has an address.
  const ofSite = problems.filter(({ rule }) => rule !== "missing-url");
  const ofPermalinks = isWhole ? readPermalinks(folder, site).problems : [];
  return [
    ...ofSite.map((problem): EntryProblem => ({ path: file, problem })),
    ...ofPermalinks.map((problem) => ({ path: join(folder, permalinksName), problem })),
  ];
}

function fileAlone(way: string): { sources: string[]; skippedEntries: SkippedEntries } {
  return isText(way)
    ? { sources: [way], skippedEntries: { skipped: [], problems: [] } }
    : { sources: [], skippedEntries: { skipped: [way], problems: [] } };
}

// The folder of site.json: it decides the time zone, and where the date in a path begins.
function contentFolderOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "site.json"))) return at;
    if (at === dirname(at)) return folder;
  }
}
