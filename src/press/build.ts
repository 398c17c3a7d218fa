import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "#model/site.ts";
import { weigh, type Weight } from "./publish/budgets.ts";
import { BuildReport } from "./build-report.ts";
import { cacheKeys } from "./store/cache-keys.ts";
import { warnOfBudgets } from "./content/unused-settings.ts";
import { resolveOut } from "./config/out-folder.ts";
import type { AppBundle } from "./render/load-renderer.ts";
import { pressArchive } from "./build-site.ts";
import { createProgress } from "./report/progress-bar.ts";
import { PublisherError } from "./report/publisher-error.ts";
import { isSealed, sealFolder } from "./files/sealed-folder.ts";
import type { Settings } from "./config/settings.ts";
import { readSiteFile } from "./config/site-config.ts";
import { cacheFolder, storeFile } from "./store/cache-folder.ts";

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
  const folder = join(cacheFolder, "app", cacheKeys(process.cwd(), site).app);
  const server = join(folder, "server", "entry-server.js");
  return { folder, draft: `${folder}.${process.pid}`, client: join(folder, "client"), server };
}

/** Reads a content folder, bundles the app where it changed, presses what changed, says what it did, and returns when the next embargo ends; throws a PublisherError where a budget or a strict build is broken. */
export async function buildEdition(job: BuildJob): Promise<number | undefined> {
  const start = performance.now();
  const { content } = job;
  const out = resolveOut(job.out, { content, project: process.cwd() });
  if (!existsSync(content))
    throw new PublisherError(
      `There is no content folder at ${content}. Name the folder of the articles in the variable CONTENT.`,
    );
  const settings = readSiteFile(content);
  const { site } = settings;
  const report = new BuildReport(job, settings);
  const outcome = await pressArchive({ ...archiveJob(job, site, out), ...report.listeners() });
  if (outcome) report.warnOfNearDuplicates(outcome.alike);
  const weights = weigh(out, site.budgets);
  report.warnOfSite(warnOfBudgets(out, settings));
  report.close({ outcome, weights, milliseconds: performance.now() - start, out });
  failOverBudget(weights);
  return report.nextEnd;
}

function archiveJob({ content, adopt, now, bundle }: BuildJob, site: Site, out: string) {
  const { ingest: reading, render: pressing } = cacheKeys(process.cwd(), site);
  return {
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
    app: () => bundled(site, bundle),
    progress: createProgress,
  };
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

function failOverBudget(weights: readonly Weight[]): void {
  const over = weights.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) {
    throw new PublisherError(`Over budget: ${over.map(({ what }) => what).join(", ")}.`);
  }
}
