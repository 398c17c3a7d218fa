import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Submission } from "#edition/compose.ts";
import type { Dropped, Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { parse } from "#wire/parse.ts";
import { findMedia } from "./media.ts";
import { PublisherError } from "./publisher-error.ts";

/** What became of one source. */
export interface Report {
  /** Path below the content folder, with `/`. */
  source: string;
  published: boolean;
  problems: Problem[];
  dropped: Dropped[];
}

/** A content folder's articles, and a report on every source in it. */
export interface Content {
  submissions: Submission[];
  reports: Report[];
}

/** Turns a content folder into submissions: every `.txt` file in it, parsed, with the media beside it; throws where the folder is missing. */
export async function readContent(
  folder: string,
  site: Site,
  onSource: (done: number, total: number) => void = () => {},
): Promise<Content> {
  if (!existsSync(folder)) throw new PublisherError(`There is no content folder at ${folder}`);
  const sources = listSources(folder);
  const content: Content = { submissions: [], reports: [] };
  for (const [index, source] of sources.entries()) {
    await readSource({ folder, source, site, content });
    onSource(index + 1, sources.length);
  }
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

async function readSource(job: {
  folder: string;
  source: string;
  site: Site;
  content: Content;
}): Promise<void> {
  const { folder, source, site, content } = job;
  const text = decode(readFileSync(join(folder, source)));
  if (text === undefined) {
    content.reports.push({ source, published: false, problems: [notUtf8], dropped: [] });
    return;
  }
  const { timeZone, language } = site;
  const { article, problems, dropped } = parse(text, { source, timeZone, language });
  const { media, missing } = article
    ? await findMedia(article, { folder: join(folder, dirname(source)), text })
    : { media: {}, missing: [] };
  content.reports.push({
    source,
    published: article !== undefined,
    problems: [...problems, ...missing].toSorted((a, b) => a.line - b.line || a.column - b.column),
    dropped,
  });
  if (article) content.submissions.push({ article, media });
}

const notUtf8: Problem = {
  rule: "encoding",
  message: "The file is not UTF-8 text, so it cannot be read without guessing. Save it as UTF-8.",
  line: 1,
  column: 1,
  severity: "error",
};

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
