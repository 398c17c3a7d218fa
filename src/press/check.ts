import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Site } from "#model/site.ts";
import { excerpt } from "./excerpt.ts";
import { createProgress } from "./progress.ts";
import { PublisherError } from "./publisher-error.ts";
import { listSources } from "./read-content.ts";
import { type Reading, readSource } from "./read-source.ts";
import { count, problemLine, problemSummary } from "./report.ts";
import { readSite } from "./site.ts";
import { warnOfNearDuplicates } from "./warn-of-near-duplicates.ts";

interface Target {
  /** As the publisher would name it. */
  file: string;
  folder: string;
  source: string;
  site: Site;
}

type NamedReading = Reading & Pick<Target, "file">;

const usage = `Usage: npm run check -- PATH... [--json]

Reads articles, files or folders of them, and says what is wrong with each.
  --json   one line a file: { file, article, problems, dropped }
The exit code is 1 where an article cannot be published.`;

/** Reads the paths given on the command line, prints every problem, and returns the exit code. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h" } },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const readings = await readAll(positionals.flatMap(targetsAt), values.json);
  for (const reading of readings) {
    const lines = values.json ? [asJson(reading)] : asText(reading);
    for (const line of lines) console.log(line);
  }
  const reports = readings.map(({ report }) => report);
  if (!values.json)
    console.log(`${count(reports.length, "file")} read: ${problemSummary(reports)}`);
  return reports.some(({ published }) => !published) ? 1 : 0;
}

async function readAll(targets: readonly Target[], quiet: boolean): Promise<NamedReading[]> {
  const progress = quiet ? () => {} : createProgress("Reading articles");
  const readings: NamedReading[] = [];
  for (const [index, { file, folder, source, site }] of targets.entries()) {
    readings.push({ file, ...(await readSource(folder, source, site)) });
    progress(index + 1, targets.length);
  }
  const articles = readings.flatMap(({ article }) => article ?? []);
  warnOfNearDuplicates(
    articles,
    readings.map(({ report }) => report),
  );
  return readings;
}

function asJson({ file, article, report }: NamedReading): string {
  const { problems, dropped } = report;
  return JSON.stringify({ file, article: article ?? null, problems, dropped });
}

function asText({ file, text, report }: NamedReading): string[] {
  return report.problems.map(
    (problem) => `${problemLine(file, problem)}\n${excerpt(text, problem)}`,
  );
}

function targetsAt(path: string): Target[] {
  const absolute = resolve(path);
  if (!existsSync(absolute)) throw new PublisherError(`There is nothing at ${path}`);
  const isFolder = statSync(absolute).isDirectory();
  const folder = contentFolderOf(isFolder ? absolute : dirname(absolute));
  const site = readSite(folder);
  const sources = isFolder
    ? listSources(absolute).map((source) => relative(folder, join(absolute, source)))
    : [relative(folder, absolute)];
  return sources.map((source) => ({
    file: isFolder ? join(path, relative(absolute, join(folder, source))) : path,
    folder,
    source: source.replaceAll("\\", "/"),
    site,
  }));
}

// The folder that site.json lies in decides the time zone, and where the path's own date begins.
function contentFolderOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "site.json"))) return at;
    if (at === dirname(at)) return folder;
  }
}
