import { relative } from "node:path";
import type { Problem } from "#model/problem.ts";
import type { BuildStore } from "./store/build-store.ts";
import type { Weight } from "./publish/budgets.ts";
import type { NearDuplicates } from "./changes/find-near-duplicates.ts";
import { heldLines, nextEmbargoEnd } from "./content/drafts-and-embargoes.ts";
import { futureWarning, latestDate } from "./content/future-date-warning.ts";
import { warnOfUnknownLead, warnOfUnusedTopics } from "./content/unused-settings.ts";
import {
  countEntryProblems,
  entryProblemLines,
  skippedFileLines,
} from "./content/skipped-entries.ts";
import { warnOfSpellings } from "./content/spelling-warning.ts";
import { missingFileWarning } from "./render/missing-media.ts";
import { permalinksName } from "./permalinks/permalink-file.ts";
import { failOnErrors, failOnVanished } from "./build-guards.ts";
import type { Listeners } from "./build-listeners.ts";
import { problemCount, problemLine } from "./report/problem-lines.ts";
import type { Settings } from "./config/settings.ts";
import type { SiteFile } from "./config/site-config.ts";
import { summaryLines, recordedLine, damageLine } from "./build-summary.ts";
import { nearDuplicateWarning } from "./content/near-duplicate-warning.ts";
import type { SkippedEntries } from "./store/folder-table.ts";
import type { Held } from "./report/source-report.ts";
import type { Outcome } from "./site-job.ts";

/** How a build ended. */
interface Done {
  /** Absent where there was nothing to do. */
  outcome: Outcome | undefined;
  weights: readonly Weight[];
  milliseconds: number;
  out: string;
}

/** Prints what a build finds as soon as it is found, and counts it for the closing lines. */
export class BuildReport {
  readonly #job: Settings;
  readonly #settings: SiteFile;
  /** The content folder, as it is printed. */
  readonly #folder: string;
  readonly #tally = { errors: 0, warnings: 0, unpublished: 0 };
  #published = 0;
  #held: (Held & { source: string })[] = [];
  #skippedEntries: SkippedEntries = { skipped: [], problems: [] };

  constructor(job: Settings, settings: SiteFile) {
    this.#job = job;
    this.#settings = settings;
    this.#folder = shown(job.content);
  }

  /** What a build calls while it goes on. Throws a PublisherError where a strict build fails, or where most articles would be withdrawn. */
  listeners(): Listeners {
    return {
      onSkipped: (skippedEntries) => this.#saySkipped(skippedEntries),
      onVanished: this.#job.withdraw ? undefined : failOnVanished,
      onStoreDamage: (reason) => console.warn(damageLine(reason)),
      onIngested: (store, read) => this.#sayIngested(store, new Set(read)),
      onNamesakes: (warnings) => {
        for (const { source, problem } of warnings) this.#warn(this.#fileOf(source), problem);
      },
      onOverruled: (topics) => this.warnOfSite(warnOfSpellings(topics, this.#settings)),
      onPermalinks: ({ problems, recorded }) => {
        const file = this.#fileOf(permalinksName);
        for (const problem of problems) this.#warn(file, problem);
        if (recorded > 0) console.log(recordedLine(recorded, file));
      },
      onMissingMedia: (files) => {
        for (const file of files) this.#warn(shown(file), missingFileWarning(file));
      },
    };
  }

  warnOfSite(problems: readonly Problem[]): void {
    for (const problem of problems) this.#warn(this.#fileOf("site.json"), problem);
  }

  warnOfNearDuplicates(found: NearDuplicates): void {
    for (const [source, of] of found) this.#warn(this.#fileOf(source), nearDuplicateWarning(of));
  }

  /** Prints the closing lines. */
  close({ outcome, weights, milliseconds, out }: Done): void {
    const done = {
      published: this.#published,
      problems: problemCount(this.#tally),
      ...(outcome && { outcome }),
      weights,
      milliseconds,
      out: shown(out),
    };
    const rest = [...heldLines(this.#held), ...skippedFileLines(this.#skippedEntries.skipped)];
    for (const line of [...summaryLines(done), ...rest]) console.log(line);
  }

  /** When the next embargo ends, in milliseconds since 1970. */
  get nextEnd(): number | undefined {
    return nextEmbargoEnd(this.#held);
  }

  #saySkipped(skippedEntries: SkippedEntries): void {
    this.#skippedEntries = skippedEntries;
    for (const line of entryProblemLines(skippedEntries, this.#folder)) console.warn(line);
  }

  #sayIngested(store: BuildStore, read: ReadonlySet<string>): void {
    const { articles, unpublished } = store.sources.counts();
    const entries = countEntryProblems(this.#skippedEntries);
    this.#published = articles;
    // From zero: if the store is damaged, everything is read a second time.
    Object.assign(this.#tally, { ...entries, unpublished });
    this.#sayProblems(store, read);
    this.#held = store.holds.held();
    for (const { source, date, place } of store.articles.datedAfter(latestDate(this.#job.now)))
      this.#warn(this.#fileOf(source), futureWarning(date, place));
    this.warnOfSite([
      ...this.#settings.problems,
      ...warnOfUnusedTopics(store, this.#settings),
      ...warnOfUnknownLead(store, this.#settings),
    ]);
    if (this.#job.strict) failOnErrors(store, entries.errors);
  }

  // Errors are printed in every build, since these articles are missing; warnings when the file was read.
  #sayProblems(store: BuildStore, read: ReadonlySet<string>): void {
    for (const { source, problems } of store.sources.problems())
      for (const problem of problems) {
        const isError = problem.severity === "error";
        this.#tally[isError ? "errors" : "warnings"] += 1;
        if (isError || read.has(source)) console.warn(problemLine(this.#fileOf(source), problem));
      }
  }

  #warn(file: string, problem: Problem): void {
    this.#tally.warnings += 1;
    console.warn(problemLine(file, problem));
  }

  #fileOf(source: string): string {
    return `${this.#folder}/${source}`;
  }
}

// The shorter of the relative and the absolute path.
function shown(folder: string): string {
  const short = relative(process.cwd(), folder);
  return short.startsWith("..") ? folder : short;
}
