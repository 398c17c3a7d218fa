import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { explainedLines, explainedText } from "./check-explain.ts";
import { findAt, type Found, type Target } from "./check-targets.ts";
import { codeFrame } from "./report/code-frame.ts";
import { skippedFileLines } from "./content/skipped-entries.ts";
import { printable } from "./report/printable.ts";
import { createProgress } from "./report/progress-bar.ts";
import { publish } from "#edition/publish.ts";
import { toStoredArticle, type IngestContext } from "./changes/ingest-source.ts";
import { heldLines, holdReason } from "./content/drafts-and-embargoes.ts";
import { futureWarning, latestDate } from "./content/future-date-warning.ts";
import { internalProblem, type EntryProblem } from "./report/file-problem.ts";
import { type ParsedSource, readSource } from "./content/read-source.ts";
import { count, problemLine, problemSummary } from "./report/problem-lines.ts";
import { readNow } from "./config/settings.ts";
import { warnOfNearDuplicates } from "./content/near-duplicate-warning.ts";
import type { Held } from "./report/source-report.ts";
import { toError } from "./report/to-error.ts";

type NamedReading = ParsedSource & Target;

const usage = `Usage: npm run check -- [PATH...] [--explain] [--json] [--now TIME]

Reads articles, files or folders of them, and says what is wrong with each. Without a path, it reads the paper of the variable CONTENT, or of the folder content.
  --explain  prints every line with the rule that took it
  --json     one line a file: { file, article, problems, dropped, held }
  --now      the time of the build that is asked about, such as 2020-01-04T20:59:00Z
The exit code is 1 where an article cannot be published.`;

const nothingToExplain =
  "--explain needs a file: `npm run check -- --explain content/2020/01/04/harbour.txt` prints each of its lines with the rule that took it.";

/** Reads the paths given on the command line, says every problem, and returns the exit code. */
export async function check(
  args: string[],
  say: (line: string) => void = console.log,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      explain: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      now: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const isPathless = positionals.length === 0;
  if (values.help || (values.explain && isPathless)) {
    say(values.help ? usage : nothingToExplain);
    return values.help ? 0 : 2;
  }
  const paths = isPathless ? [process.env["CONTENT"] ?? "content"] : positionals;
  const { found, missing } = findAll(paths, readNow(values.now), values.explain);
  const targets = found.flatMap((one) => one.targets);
  const entries = found.flatMap(({ skippedEntries }) => skippedEntries.problems);
  const readings = await readAll(targets, values.json);
  const said = { found, readings, entries, explain: values.explain };
  for (const line of values.json ? jsonLines(said) : textLines(said)) say(line);
  const reports = readings.map(({ report }) => report);
  const isRefused = entries.some(({ problem }) => problem.severity === "error");
  return missing.length > 0 || isRefused || reports.some(({ published }) => !published) ? 1 : 0;
}

/** Finds what lies at each path. Where lines are explained, a path with nothing there keeps no other from being read. */
function findAll(paths: readonly string[], now: number, explain: boolean) {
  const missing = paths.filter((path) => explain && !existsSync(path));
  for (const path of missing) console.error(`There is nothing at ${printable(path)}`);
  const found = paths.filter((path) => !missing.includes(path)).map((path) => findAt(path, now));
  return { found, missing };
}

interface Checked {
  found: readonly Found[];
  readings: readonly NamedReading[];
  entries: readonly EntryProblem[];
  explain: boolean;
}

function* jsonLines({ readings, entries, explain }: Checked): Generator<string> {
  for (const reading of readings) yield asJson(reading, explain);
  for (const entry of entries) yield entryAsJson(entry);
}

function* textLines({ found, readings, entries, explain }: Checked): Generator<string> {
  for (const reading of readings) yield* explain ? explainedText(reading) : asText(reading);
  for (const entry of entries) yield entryAsText(entry);
  for (const { settings } of found) yield* settings.map(entryAsText);
  const reports = readings.map(({ report }) => report);
  yield `${count(reports.length, "file")} read: ${problemSummary(reports)}`;
  yield* heldLines(heldAmong(readings));
  yield* skippedFileLines(found.flatMap(({ skippedEntries }) => skippedEntries.skipped));
}

async function readAll(targets: readonly Target[], quiet: boolean): Promise<NamedReading[]> {
  const progress = quiet ? () => {} : createProgress("Reading articles");
  const readings: NamedReading[] = [];
  for (const [index, target] of targets.entries()) {
    const { folder, source, site, now } = target;
    readings.push({ ...target, ...(await readAsBuild({ content: folder, site, now }, source)) });
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

// A build also refuses an article that it cannot turn into pages.
async function readAsBuild(
  context: Pick<IngestContext, "content" | "site" | "now">,
  source: string,
): Promise<ParsedSource> {
  const reading = await readSource(context, source);
  const { article, datedAt, media, report } = reading;
  if (!article) return reading;
  const { datePublished } = article;
  const isFuture = Date.parse(datePublished) > latestDate(context.now) && !report.held;
  if (isFuture && datedAt) report.problems.push(futureWarning(datePublished, datedAt));
  try {
    toStoredArticle(article, publish({ article, media }));
    return reading;
  } catch (error) {
    report.problems.push(internalProblem(toError(error)));
    return { text: reading.text, media: {}, report: { ...report, published: false } };
  }
}

function heldAmong(readings: readonly NamedReading[]): (Held & { source: string })[] {
  return readings.flatMap(({ file, report: { held } }) => (held ? { ...held, source: file } : []));
}

function asJson(reading: NamedReading, explain: boolean): string {
  const { file, article, report } = reading;
  const { problems, dropped, held } = report;
  return JSON.stringify({
    file,
    article: article ?? null,
    problems,
    dropped,
    held: held ? holdReason(held) : null,
    ...(explain && { lines: explainedLines(reading) }),
  });
}

function asText({ file, text, report }: NamedReading): string[] {
  return report.problems.map(
    (problem) => `${problemLine(file, problem)}\n${codeFrame(text, problem)}`,
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
