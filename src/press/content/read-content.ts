import { existsSync } from "node:fs";
import type { Submission } from "#edition/submission.ts";
import type { Site } from "#model/site.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import type { Report } from "#press/report/source-report.ts";
import { filesIn, type SkippedEntries } from "#press/store/folder-table.ts";
import { isText } from "./entry-kinds.ts";
import { warnOfNearDuplicates } from "./near-duplicate-warning.ts";
import { readSource } from "./read-source.ts";
import { walkContent, type WalkPlace } from "./walk-content.ts";
import { SkippedList } from "./skipped-entries.ts";

/** The articles of a content folder with the media beside them, a report on every source, and what is not read. */
export interface Content {
  submissions: Submission[];
  reports: Report[];
  skippedEntries: SkippedEntries;
}

/** Reads a whole content folder, drafts and embargoed articles included, without a store. Throws a PublisherError where the folder is missing. */
export async function readContent(folder: string, site: Site): Promise<Content> {
  if (!existsSync(folder))
    throw new PublisherError(
      `There is no content folder at ${folder}. Name the folder of the articles in the variable CONTENT.`,
    );
  const place = { content: folder, linkedFolders: site.linkedFolders };
  const { sources, skippedEntries } = listSources(place);
  const content: Content = { submissions: [], reports: [], skippedEntries };
  for (const source of sources) {
    // At the end of all time no embargo holds.
    const context = { content: folder, site, now: Infinity };
    const { article, media, report } = await readSource(context, source);
    content.reports.push(report);
    if (article) content.submissions.push({ article, media });
  }
  warnOfNearDuplicates(
    content.submissions.map(({ article }) => article),
    content.reports,
  );
  return content;
}

/** Lists the paths of all texts in a content folder, in code-unit order, and what is not read. */
export function listSources(place: WalkPlace): Pick<Content, "skippedEntries"> & {
  sources: string[];
} {
  const skipped = new SkippedList();
  const sources: string[] = [];
  for (const snapshot of walkContent(place)) {
    skipped.add(snapshot);
    for (const name of filesIn(snapshot.files).keys())
      if (isText(name)) sources.push(snapshot.folder + name);
  }
  return { sources: sources.toSorted(), skippedEntries: skipped.sorted() };
}
