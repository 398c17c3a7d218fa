import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Recipe } from "#edition/recipe.ts";
import { htmlPath } from "#model/paths.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import type { PageContext } from "#press/render/page-context.ts";
import { PageWriter, type WrittenPages } from "#press/render/page-writer.ts";
import type { RenderTask } from "#press/render/render-worker.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";

/** What pages are written with. */
interface WriteContext {
  site: SiteFolder;
  pool: WorkerPool;
  app: AppBundle;
  /** What this thread makes pages with. It may still be loading: the pool does not wait for it. */
  page: Promise<PageContext>;
  progress: (label: string) => (done: number, total: number) => void;
}

// Below this many, threads take longer to start than the pages take.
const few = 60;
const batch = 24;
const renderWorker = new URL("../render/render-worker.ts", import.meta.url);

/** Lets the threads of the pool load what they need to write pages. */
export async function prepareToWrite(pool: WorkerPool, app: Promise<AppBundle>): Promise<void> {
  const task: RenderTask = { recipes: [], app: await app, absent: undefined };
  await pool.prepare(renderWorker, task);
}

/** Writes pages: few of them in this thread, many in the pool. */
export async function writePages(
  recipes: readonly Recipe[],
  context: WriteContext,
): Promise<WrittenPages> {
  const { site } = context;
  const isThere = ({ path }: Recipe) => existsSync(join(site.target.folder, htmlPath(path)));
  const added = site.target.isNew ? [] : recipes.filter((recipe) => !isThere(recipe));
  const written: WrittenPages = { changes: [], missing: [] };
  // No page may lead to one that is not there: new pages come first, without links to each other.
  if (added.length > 0) {
    const absent = new Set(added.map(({ path }) => path));
    for (const some of widestFirst(added)) await write(written, some, { ...context, absent });
    site.recordProgress();
  }
  await write(written, recipes, { ...context, absent: undefined });
  return written;
}

const byDate: readonly Recipe["kind"][] = ["archive", "year", "month", "day"];

// An article leads to its day whatever its twin says, a day to its month, and so on up to the archive.
function widestFirst(recipes: readonly Recipe[]): Recipe[][] {
  const groups = Map.groupBy(recipes, ({ kind }) => byDate.indexOf(kind));
  return [...byDate.keys(), -1]
    .map((at) => groups.get(at) ?? [])
    .filter(({ length }) => length > 0);
}

async function write(
  written: WrittenPages,
  recipes: readonly Recipe[],
  { pool, app, page, progress, absent }: WriteContext & Pick<RenderTask, "absent">,
): Promise<void> {
  const show = progress("Pressing pages");
  let done = 0;
  const onResult = ({ changes, missing }: WrittenPages, count: number) => {
    written.changes.push(...changes);
    written.missing.push(...missing);
    show((done += count), recipes.length);
  };
  if (recipes.length > few) {
    const task = (some: Recipe[]): RenderTask => ({ recipes: some, app, absent });
    await pool.work({ worker: renderWorker, items: recipes, size: batch, task, onResult });
    return;
  }
  const writer = new PageWriter(await page);
  for (const recipe of recipes) onResult(await writer.write(recipe, absent), 1);
}
