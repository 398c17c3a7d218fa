import type { Site } from "#model/site.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import { loadRenderer } from "#press/render/load-renderer.ts";
import { createPageContext, type PageContext } from "#press/render/page-context.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";
import type { NotedChange } from "./commit-site.ts";
import type { WritePlan } from "./plan-files.ts";
import { writePages } from "./write-pages.ts";
import { writeAssets, writeSiteFiles } from "./write-site-files.ts";

/** What a site is written with. */
interface WriteContext {
  job: {
    site: Site;
    /** The folder of the share cards that were drawn. */
    cards: string;
    progress: (label: string) => (done: number, total: number) => void;
  };
  store: BuildStore;
  site: SiteFolder;
  pool: WorkerPool;
}

/** What writing came to. */
interface WrittenSite {
  changes: NotedChange[];
  /** The files in the content folder that could not be copied. */
  missing: ReadonlySet<string>;
}

/** Writes the app, the dirty pages and then the files that belong to no page. */
export async function writeSite(
  context: WriteContext,
  { edition, dirty, recipes, app }: WritePlan,
): Promise<WrittenSite> {
  const { site, pool, job } = context;
  const { progress } = job;
  const assets = writeAssets(site.writer, app);
  const page = loadPageContext(context, app);
  // It is awaited below, and fails there.
  page.catch(() => {});
  const { changes, missing } = await writePages(recipes, { site, pool, app, page, progress });
  const siteFiles = await writeSiteFiles(await page, edition, dirty);
  return { changes: [...assets, ...changes, ...siteFiles], missing: new Set(missing) };
}

async function loadPageContext(
  { job: { site, cards }, store, site: { writer } }: WriteContext,
  app: AppBundle,
): Promise<PageContext> {
  const renderer = await loadRenderer(site, app);
  return createPageContext({ renderer, store, site, folder: writer, cards });
}
