import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { ArchiveStore } from "./archive-store.ts";
import { weigh, type Weight } from "./budgets.ts";
import type { LikeSources } from "./find-like.ts";
import { futureWarning, heldLines, latestAt, nextEnd } from "./held.ts";
import { fingerprints } from "./fingerprint.ts";
import { lostProblem } from "./lost-files.ts";
import type { AppBundle } from "./plates.ts";
import { resolveOut } from "./out-folder.ts";
import { permalinksName } from "./permalink-file.ts";
import { pressArchive } from "./press-archive.ts";
import { createProgress } from "./progress.ts";
import { PublisherError } from "./publisher-error.ts";
import { entryCounts, entryLines, passedOverLines } from "./left-out.ts";
import type { LeftOut } from "./scan.ts";
import {
  count,
  damageLine,
  likeWarning,
  problemCount,
  problemLine,
  recordedLine,
  summaryLines,
} from "./report.ts";
import { isSealed, sealFolder } from "./sealed-folder.ts";
import type { Settings } from "./settings.ts";
import { readSiteFile } from "./site.ts";
import { warnOfBudgets, warnOfTopics } from "./idle-settings.ts";

/** The folder in which everything is kept that a build need not make again: inside node_modules, so that nothing of it is served or committed. */
export const cacheFolder = resolve("node_modules/.cache/broadsheet");

export interface BuildJob extends Settings {
  /** Bundles the app into its draft folder. */
  bundle: () => Promise<void>;
}

/** Where a bundled app lies, and where it is bundled. */
interface AppFolder extends AppBundle {
  folder: string;
  /** Of this process alone: another one may be bundling the same. */
  draft: string;
}

/** Turns a site into the folder of the app that is bundled for it. */
export function appFolderOf(site: Site): AppFolder {
  const folder = join(cacheFolder, "app", fingerprints(process.cwd(), site).app);
  const server = join(folder, "server", "entry-server.js");
  return { folder, draft: `${folder}.${process.pid}`, client: join(folder, "client"), server };
}

/** Turns a content folder and the folder it is pressed to into the file of their store; what lies beside it begins with its name. */
export function storeFile(content: string, out: string): string {
  const name = createHash("sha256").update(`${content}\n${out}`).digest("hex").slice(0, 16);
  return join(cacheFolder, "archive", `${name}.sqlite`);
}

/** Reads a content folder, bundles the app where it changed, presses what changed, says what it did, and returns when the next embargo ends; throws a PublisherError where a budget or a strict build is broken. */
export async function buildEdition(job: BuildJob): Promise<number | undefined> {
  const start = performance.now();
  const { content, adopt, now } = job;
  const out = resolveOut(job.out, { content, project: process.cwd() });
  if (!existsSync(content)) throw new PublisherError(`There is no content folder at ${content}`);
  const settings = readSiteFile(content);
  const { site } = settings;
  const { reading, pressing } = fingerprints(process.cwd(), site);
  const say = (problems: readonly Problem[]) => sayOfSite(problems, shown(content));
  const tally = { published: 0, errors: 0, warnings: 0, unpublished: 0 };
  let held: ReturnType<ArchiveStore["holds"]["held"]> = [];
  let leftOut: LeftOut = { passedOver: [], problems: [] };
  const outcome = await pressArchive({
    site,
    content,
    out,
    now,
    store: storeFile(content, out),
    pictures: join(cacheFolder, "pictures"),
    cards: join(cacheFolder, "cards"),
    readingKey: reading,
    pressingKey: pressing,
    adopt,
    app: () => bundled(site, job.bundle),
    progress: createProgress,
    onListed: (found) => {
      leftOut = found;
      for (const line of entryLines(leftOut, shown(content))) console.warn(line);
    },
    onVanished: job.withdraw ? undefined : failOnVanished,
    onDamage: (reason) => console.warn(damageLine(reason)),
    onLost: (files) => {
      tally.warnings += files.length;
      for (const file of files) console.warn(problemLine(shown(file), lostProblem(file)));
    },
    onArranged: (warnings) => {
      tally.warnings += warnings.length;
      for (const { source, problem } of warnings)
        console.warn(problemLine(`${shown(content)}/${source}`, problem));
    },
    onSettled: ({ problems, recorded }) => {
      tally.warnings += problems.length;
      const file = `${shown(content)}/${permalinksName}`;
      for (const problem of problems) console.warn(problemLine(file, problem));
      if (recorded > 0) console.log(recordedLine(recorded, file));
    },
    onRead: (store, read) => {
      const { articles: published, unpublished } = store.counts();
      Object.assign(tally, { published, unpublished });
      Object.assign(tally, sayProblems(store, new Set(read), shown(content)));
      held = store.holds.held();
      tally.warnings += sayFuture(store, now, shown(content));
      tally.warnings += say([...settings.problems, ...warnOfTopics(store, settings)]);
      const { errors, warnings } = entryCounts(leftOut);
      tally.errors += errors;
      tally.warnings += warnings;
      if (job.strict) failOnErrors(store, errors);
    },
  });
  tally.warnings += sayLikeness(outcome?.alike ?? new Map(), shown(content));
  const weights = weigh(out, site.budgets);
  tally.warnings += say(warnOfBudgets(out, settings));
  const milliseconds = performance.now() - start;
  const { published } = tally;
  const problems = problemCount(tally);
  const done = {
    published,
    problems,
    ...(outcome && { outcome }),
    weights,
    milliseconds,
    out: shown(out),
  };
  const lines = [...summaryLines(done), ...heldLines(held), ...passedOverLines(leftOut.passedOver)];
  for (const line of lines) console.log(line);
  failOverBudget(weights);
  return nextEnd(held);
}

async function bundled(site: Site, bundle: BuildJob["bundle"]): Promise<AppBundle> {
  const app = appFolderOf(site);
  if (isSealed(app.folder)) return app;
  console.log("Bundling the reader");
  forgetOldApps();
  try {
    await bundle();
    sealFolder(app.draft);
    if (!isSealed(app.folder)) rmSync(app.folder, { recursive: true, force: true });
    renameSync(app.draft, app.folder);
  } catch (error) {
    if (!isSealed(app.folder)) throw error;
  } finally {
    rmSync(app.draft, { recursive: true, force: true });
  }
  return app;
}

const appsKept = 8;

function forgetOldApps(): void {
  const folder = join(cacheFolder, "app");
  if (!existsSync(folder)) return;
  // What has a process in its name is at work, or was cut off.
  const names = readdirSync(folder).filter((name) => !name.includes("."));
  if (names.length < appsKept) return;
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

// Errors every time, since what they keep out stays out; warnings when the file was read.
function sayProblems(store: ArchiveStore, read: ReadonlySet<string>, folder: string) {
  let [errors, warnings] = [0, 0];
  for (const { source, problems } of store.problems()) {
    for (const problem of problems) {
      if (problem.severity === "error") errors += 1;
      else warnings += 1;
      if (problem.severity === "error" || read.has(source))
        console.warn(problemLine(`${folder}/${source}`, problem));
    }
  }
  return { errors, warnings };
}

function sayFuture(store: ArchiveStore, now: number, folder: string): number {
  const future = store.datedAfter(latestAt(now));
  for (const { source, date, place } of future)
    console.warn(problemLine(`${folder}/${source}`, futureWarning(date, place)));
  return future.length;
}

function sayOfSite(problems: readonly Problem[], folder: string): number {
  for (const problem of problems) console.warn(problemLine(`${folder}/site.json`, problem));
  return problems.length;
}

function sayLikeness(alike: LikeSources, folder: string): number {
  for (const [source, of] of alike)
    console.warn(problemLine(`${folder}/${source}`, likeWarning(of)));
  return alike.size;
}

function failOnErrors(store: ArchiveStore, entries: number): void {
  const { sources, unpublished } = store.counts();
  const faults = [
    ...(unpublished > 0 ? [`${unpublished} of ${sources} articles cannot be published`] : []),
    ...(entries > 0 ? [`${entries} of the links and folders cannot be read`] : []),
  ];
  if (faults.length > 0)
    throw new PublisherError(`${faults.join(", ")}, and --strict asks for all of them.`);
}

// More likely a disk that is not there, or another folder, than what was meant.
function failOnVanished(gone: number, of: number): void {
  if (gone < of && (gone < fewestToAsk || gone * 2 <= of)) return;
  throw new PublisherError(
    `${gone} of ${count(of, "published article")} would be withdrawn, since their files are gone. Nothing was changed. If the content folder is the right one and whole, say --withdraw.`,
  );
}

const fewestToAsk = 5;

function failOverBudget(weights: readonly Weight[]): void {
  const over = weights.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) {
    throw new PublisherError(`Over budget: ${over.map(({ what }) => what).join(", ")}.`);
  }
}

// As short as it can be and still lead there.
function shown(folder: string): string {
  const short = relative(process.cwd(), folder);
  return short.startsWith("..") ? folder : short;
}
