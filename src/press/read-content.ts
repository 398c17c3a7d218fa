import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Submission } from "#edition/compose.ts";
import type { Site } from "#model/site.ts";
import { PublisherError } from "./publisher-error.ts";
import { readSource, type Report } from "./read-source.ts";
import { warnOfNearDuplicates } from "./warn-of-near-duplicates.ts";

/** A content folder's articles, and a report on every source in it. */
export interface Content {
  submissions: Submission[];
  reports: Report[];
}

/** Turns a content folder into submissions: every `.txt` file in it, parsed, with the media beside it; throws a PublisherError where the folder is missing. */
export async function readContent(
  folder: string,
  site: Site,
  onSource: (done: number, total: number) => void = () => {},
): Promise<Content> {
  if (!existsSync(folder)) throw new PublisherError(`There is no content folder at ${folder}`);
  const sources = listSources(folder);
  const content: Content = { submissions: [], reports: [] };
  for (const [index, source] of sources.entries()) {
    const { article, media, report } = await readSource(folder, source, site);
    content.reports.push(report);
    if (article) content.submissions.push({ article, media });
    onSource(index + 1, sources.length);
  }
  warnOfNearDuplicates(
    content.submissions.map(({ article }) => article),
    content.reports,
  );
  return content;
}

/** The text files below a folder, by path with `/`, in code-unit order. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"),
    )
    .toSorted();
}
