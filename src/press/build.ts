import { join } from "node:path";
import type { Site } from "#model/site.ts";
import { weigh } from "./publish/budgets.ts";
import { failOverBudget } from "./build-guards.ts";
import { BuildReport } from "./build-report.ts";
import { type AppBundle, appFolderOf, cachedApp } from "./bundle/app-bundle.ts";
import { readAppFiles } from "./bundle/app-files.ts";
import { cacheKeys } from "./store/cache-keys.ts";
import { warnOfUnusedBudgets } from "./content/unused-settings.ts";
import { requireContent } from "./config/content-folder.ts";
import { resolveOut } from "./config/out-folder.ts";
import { buildSite } from "./build-site.ts";
import { createProgress } from "./report/progress-bar.ts";
import type { Settings } from "./config/settings.ts";
import { readSiteFile } from "./config/site-config.ts";
import { cacheFolder, storeFile } from "./store/cache-folder.ts";

/** What a build is asked for on the command line, and how the app is bundled. */
export interface BuildJob extends Settings {
  /** Bundles the app into its draft folder. */
  bundle: () => Promise<void>;
}

/** Builds the site of a content folder, and the app where its code has changed. Prints what is wrong and what was done. Returns when the next embargo ends, in milliseconds since 1970; throws a PublisherError where a budget or a strict build fails. */
export async function buildEdition(job: BuildJob): Promise<number | undefined> {
  const start = performance.now();
  const { content } = job;
  const out = resolveOut(job.out, { content, project: process.cwd() });
  requireContent(content);
  const settings = readSiteFile(content);
  const { site } = settings;
  const report = new BuildReport(job, settings);
  const app = appOf(job, site);
  const siteJob = { ...siteJobOf(job, site, out), ...report.listeners(), app };
  const outcome = await buildSite(siteJob);
  if (outcome) report.warnOfNearDuplicates(outcome.nearDuplicates);
  const weights = weigh(out, site.budgets, readAppFiles((await app()).manifest));
  report.warnOfSite(warnOfUnusedBudgets(out, settings));
  report.close({ outcome, weights, milliseconds: performance.now() - start, out });
  failOverBudget(weights, job.strict);
  return report.nextEnd;
}

// It is bundled when it is asked for, once.
function appOf({ bundle }: BuildJob, site: Site): () => Promise<AppBundle> {
  let app: Promise<AppBundle> | undefined;
  return () => (app ??= cachedApp(appFolderOf(site), bundle));
}

function siteJobOf({ content, adopt, now }: BuildJob, site: Site, out: string) {
  const { ingest: ingestKey, render: renderKey } = cacheKeys(process.cwd(), site);
  return {
    site,
    content,
    out,
    now,
    store: storeFile(content, out),
    pictures: join(cacheFolder, "pictures"),
    cards: join(cacheFolder, "cards"),
    ingestKey,
    renderKey,
    adopt,
    progress: createProgress,
  };
}
