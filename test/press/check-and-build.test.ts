import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { BuildStore } from "#press/store/build-store.ts";
import { check } from "#press/check.ts";
import { readPermalinks } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { readSite } from "#press/config/site-config.ts";
import { deskWith } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { entries, type Entry, secret } from "#test/press/odd-folders.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import type { SkippedEntries } from "#press/store/folder-table.ts";

const runs = Number(process.env["RUNS"] ?? 25);
vi.setConfig({ testTimeout: 60_000 + runs * 2000 });

const outside = temporaryFolder({ "secret.txt": secret, "in/a.txt": secret, "p.jpg": secret });
const cards = temporaryFolder();
const now = "2020-06-01T00:00:00Z";
const quiet = ["log", "warn", "error"] as const;
for (const method of quiet) vi.spyOn(console, method).mockImplementation(() => {});
afterAll(() => vi.restoreAllMocks());

interface Said {
  file: string;
  article: unknown;
  held?: unknown;
  problems: { rule: string; severity: string }[];
}

type Named = readonly [file: string, problem: { rule: string; severity: string }];

interface Result {
  /** The files that are published, or could be. */
  accepted: string[];
  problems: Named[];
}

/** What the check says: of each file whether it can be published, and each problem. */
async function checked(content: string) {
  const said: Said[] = [];
  await check([content, "--json", "--now", now], (line) => said.push(JSON.parse(line) as Said));
  const nameOf = ({ file }: Said) => file.slice(content.length + 1);
  return {
    accepted: said
      .filter(({ article, held }) => article !== null && !held)
      .map(nameOf)
      .toSorted(),
    problems: said.flatMap((one) => one.problems.map((problem) => [nameOf(one), problem] as const)),
  };
}

/** What a build does: which files it publishes, each problem, and all that it writes. */
async function built(content: string) {
  const problems: Named[] = [];
  const server = join(import.meta.dirname, "../../src/app/entry-server.tsx");
  const desk = deskWith({});
  const app = { ...(await desk.job.app()), server };
  const onSkipped = (skippedEntries: SkippedEntries) => {
    for (const { path, problem } of skippedEntries.problems) problems.push([path, problem]);
  };
  const onIngested = (store: BuildStore) => {
    for (const one of store.sources.problems())
      for (const problem of one.problems) problems.push([one.source, problem]);
  };
  const site = { ...readSite(content), cards: true };
  const job = {
    ...desk.job,
    now: Date.parse(now),
    content,
    site,
    cards,
    onSkipped,
    onIngested,
    app: async () => app,
  };
  await buildSite(job);
  const pages = Buffer.concat(
    [...filesIn(desk.out).values()].map((file) => Buffer.from(file, "base64")),
  );
  for (const folder of [desk.out, desk.places.kept]) rmSync(folder, { recursive: true });
  const published = readPermalinks(content).lines.flatMap((line) =>
    "source" in line ? [line.source] : [],
  );
  return { accepted: published.toSorted(), problems, pages };
}

/** Turns what stops all, as settings do that cannot be used, into its message; any other error is a fault. */
function told(error: unknown): string {
  if (error instanceof PublisherError) return error.message;
  throw error;
}

/** What both have to agree on: the files that are published and all problems, or why nothing is done. */
function outcomeOf(result: string | Result) {
  if (typeof result === "string") return result;
  return { accepted: result.accepted, problems: spelled(result.problems) };
}

// These hang on the other articles and on the time, and a build tells of them by itself.
const ofTheEdition = new Set(["near-duplicate", "future-date"]);

const spelled = (problems: readonly Named[]) =>
  problems
    .filter(([, { rule }]) => !ofTheEdition.has(rule))
    .map(([path, { severity, rule }]) => `${path} ${severity} ${rule}`)
    .toSorted();

function make(content: string, all: readonly Entry[]): void {
  for (const { path, make: put } of all) {
    try {
      put(content, path);
    } catch (error) {
      // Another entry stands in its way.
      if (!["EEXIST", "ENOTDIR", "ENXIO"].includes((error as NodeJS.ErrnoException).code ?? ""))
        throw error;
    }
  }
}

test("what the check refuses the build does not publish, what it accepts the build presses, and both say the same", async () => {
  await fc.assert(
    fc.asyncProperty(entries(outside), async (all) => {
      const content = temporaryFolder();
      make(content, all);
      const said = await checked(content).catch(told);
      const did = await built(content).catch(told);
      expect(outcomeOf(did)).toEqual(outcomeOf(said));
      expect(typeof did !== "string" && did.pages.includes(secret)).toBe(false);
      rmSync(content, { recursive: true });
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
