import { existsSync } from "node:fs";
import type { Site } from "#model/site.ts";
import { isText } from "./entry-kinds.ts";
import { LeftOutList } from "./left-out.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { readSource } from "./read-source.ts";
import { type ContentPlace, scan } from "./scan-folder.ts";
import { warnOfNearDuplicates } from "./near-duplicate-warning.ts";
import { type Report } from "#press/report/source-report.ts";
import { type LeftOut, filesIn } from "#press/store/folder-table.ts";
import { type Submission } from "#edition/submission.ts";

/** A content folder's articles, and a report on every source in it. */
export interface Content {
  submissions: Submission[];
  reports: Report[];
}

/** Turns a content folder into submissions: every text in it, parsed, with the media beside it, and what else lies there; throws a PublisherError where the folder is missing. */
export async function readContent(
  folder: string,
  site: Site,
  onSource: (done: number, total: number) => void = () => {},
): Promise<Content & { leftOut: LeftOut }> {
  if (!existsSync(folder))
    throw new PublisherError(
      `There is no content folder at ${folder}. Name the folder of the articles in the variable CONTENT.`,
    );
  const { linkedFolders } = site;
  const { sources, leftOut } = listSources({ content: folder, linkedFolders });
  const room = { content: folder, site, now: Infinity };
  const content: Content = { submissions: [], reports: [] };
  for (const [index, source] of sources.entries()) {
    // Held articles are shown as well: here they are looked at before they go out.
    const { article, media, report } = await readSource(room, source);
    content.reports.push(report);
    if (article) content.submissions.push({ article, media });
    onSource(index + 1, sources.length);
  }
  warnOfNearDuplicates(
    content.submissions.map(({ article }) => article),
    content.reports,
  );
  return { ...content, leftOut };
}

/** Lists the texts in a content folder, by path with `/`, in code-unit order, and what else lies there. */
export function listSources(place: ContentPlace): { sources: string[]; leftOut: LeftOut } {
  const leftOut = new LeftOutList();
  const sources: string[] = [];
  for (const listing of scan(place)) {
    leftOut.note(listing);
    for (const name of filesIn(listing.files).keys())
      if (isText(name)) sources.push(listing.folder + name);
  }
  return { sources: sources.toSorted(), leftOut: leftOut.sorted() };
}
