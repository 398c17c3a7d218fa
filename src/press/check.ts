import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Site } from "#model/site.ts";
import { isText } from "./entry-kinds.ts";
import type { EntryProblem } from "./entry-problem.ts";
import { excerpt } from "./excerpt.ts";
import { leadsOutside } from "./inside-folder.ts";
import { passedOverLines } from "./left-out.ts";
import { permalinksName, readPermalinks } from "./permalink-file.ts";
import { createProgress } from "./progress.ts";
import { PublisherError } from "./publisher-error.ts";
import { listSources } from "./read-content.ts";
import { composeOne, type ReadingRoom } from "./read-article.ts";
import { futureWarning, type Held, heldLines, latestAt, reasonOf } from "./held.ts";
import { internalProblem } from "./file-problem.ts";
import { type Reading, readSource } from "./read-source.ts";
import { count, problemLine, problemSummary } from "./report.ts";
import type { LeftOut } from "./scan.ts";
import { readNow } from "./settings.ts";
import { readSiteFile, type SiteFile } from "./site.ts";
import { warnOfNearDuplicates } from "./warn-of-near-duplicates.ts";

interface Target {
  /** As the publisher would name it. */
  file: string;
  folder: string;
  source: string;
  site: Site;
  /** The time of the build that is asked about, in milliseconds since 1970. */
  now: number;
}

type NamedReading = Reading & Pick<Target, "file">;

const usage = `Usage: npm run check -- PATH... [--json] [--now TIME]

Reads articles, files or folders of them, and says what is wrong with each.
  --json   one line a file: { file, article, problems, dropped, held }
  --now    the time of the build that is asked about, such as 2020-01-04T20:59:00Z
The exit code is 1 where an article cannot be published.`;

/** Reads the paths given on the command line, says every problem, and returns the exit code. */
export async function check(
  args: string[],
  say: (line: string) => void = console.log,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      now: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help || positionals.length === 0) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const now = readNow(values.now);
  const found = positionals.map((path) => findAt(path, now));
  const targets = found.flatMap((one) => one.targets);
  const entries = found.flatMap(({ leftOut }) => leftOut.problems);
  const readings = await readAll(targets, values.json);
  for (const reading of readings) sayAll(values.json ? [asJson(reading)] : asText(reading), say);
  sayAll(entries.map(values.json ? entryAsJson : entryAsText), say);
  const reports = readings.map(({ report }) => report);
  if (!values.json) {
    sayAll(
      found.flatMap(({ settings }) => settings.map(entryAsText)),
      say,
    );
    say(`${count(reports.length, "file")} read: ${problemSummary(reports)}`);
    sayAll(heldLines(heldAmong(readings)), say);
    sayAll(passedOverLines(found.flatMap(({ leftOut }) => leftOut.passedOver)), say);
  }
  const isRefused = entries.some(({ problem }) => problem.severity === "error");
  return isRefused || reports.some(({ published }) => !published) ? 1 : 0;
}

function sayAll(lines: readonly string[], say: (line: string) => void): void {
  for (const line of lines) say(line);
}

async function readAll(targets: readonly Target[], quiet: boolean): Promise<NamedReading[]> {
  const progress = quiet ? () => {} : createProgress("Reading articles");
  const readings: NamedReading[] = [];
  for (const [index, { file, folder, source, site, now }] of targets.entries()) {
    readings.push({ file, ...(await readAsPress({ content: folder, site, now }, source)) });
    progress(index + 1, targets.length);
  }
  const out = readings.filter(({ report }) => !report.held);
  const articles = out.flatMap(({ article }) => article ?? []);
  warnOfNearDuplicates(
    articles,
    readings.map(({ report }) => report),
  );
  return readings;
}

// An article that only the press would stumble over is refused here as well.
async function readAsPress(
  room: Pick<ReadingRoom, "content" | "site" | "now">,
  source: string,
): Promise<Reading> {
  const reading = await readSource(room, source);
  const { article, datedAt, media, report } = reading;
  if (!article) return reading;
  const { datePublished } = article;
  const isFuture = Date.parse(datePublished) > latestAt(room.now) && !report.held;
  if (isFuture) report.problems.push(futureWarning(datePublished, datedAt!));
  try {
    composeOne({ article, media });
    return reading;
  } catch (error) {
    report.problems.push(internalProblem(error as Error));
    return { text: reading.text, media: {}, report: { ...report, published: false } };
  }
}

function heldAmong(readings: readonly NamedReading[]): (Held & { source: string })[] {
  return readings.flatMap(({ file, report: { held } }) => (held ? { ...held, source: file } : []));
}

function asJson({ file, article, report }: NamedReading): string {
  const { problems, dropped, held } = report;
  return JSON.stringify({
    file,
    article: article ?? null,
    problems,
    dropped,
    held: held ? reasonOf(held) : null,
  });
}

function asText({ file, text, report }: NamedReading): string[] {
  return report.problems.map(
    (problem) => `${problemLine(file, problem)}\n${excerpt(text, problem)}`,
  );
}

function entryAsJson({ path, problem }: EntryProblem): string {
  return JSON.stringify({
    file: path,
    article: null,
    problems: [problem],
    dropped: [],
    held: null,
  });
}

function entryAsText({ path, problem }: EntryProblem): string {
  return problemLine(path, problem);
}

/** What is found at a path, everything named as the publisher would. */
interface Found {
  /** What is to be said of site.json, where a folder is checked, and of the ledger, where it is the whole one. */
  settings: EntryProblem[];
  targets: Target[];
  leftOut: LeftOut;
}

function findAt(path: string, now: number): Found {
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
  const { sources, leftOut } = isFolder
    ? listSources({ ...place, below: way === "" ? "" : `${way}/` })
    : fileAlone(way);
  const nameOf = (below: string) =>
    isFolder ? join(path, below.slice(way === "" ? 0 : way.length + 1)) : path;
  return {
    settings: isFolder ? settingsIn(folder, settings, way === "") : [],
    targets: sources.map((source) => ({ file: nameOf(source), folder, source, site, now })),
    leftOut: {
      passedOver: leftOut.passedOver.map(nameOf),
      problems: leftOut.problems.map(({ path: below, problem }) => ({
        path: nameOf(below),
        problem,
      })),
    },
  };
}

function settingsIn(folder: string, { file, site, problems }: SiteFile, isWhole: boolean) {
  // A paper may be written before it has an address.
  const ofSite = problems.filter(({ rule }) => rule !== "missing-url");
  const ofLedger = isWhole ? readPermalinks(folder, site).problems : [];
  return [
    ...ofSite.map((problem): EntryProblem => ({ path: file, problem })),
    ...ofLedger.map((problem) => ({ path: join(folder, permalinksName), problem })),
  ];
}

function fileAlone(way: string): { sources: string[]; leftOut: LeftOut } {
  return isText(way)
    ? { sources: [way], leftOut: { passedOver: [], problems: [] } }
    : { sources: [], leftOut: { passedOver: [way], problems: [] } };
}

// The folder that site.json lies in decides the time zone, and where the path's own date begins.
function contentFolderOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "site.json"))) return at;
    if (at === dirname(at)) return folder;
  }
}
