import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Recipe } from "#edition/recipe.ts";
import { htmlPath } from "#model/paths.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import type { PageWriter, WrittenPages } from "#press/render/page-writer.ts";
import type { RenderTask } from "#press/render/render-worker.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";

/** What pages are written with. */
interface Writing {
  site: SiteFolder;
  pool: WorkerPool;
  app: AppBundle;
  /** Gets the writer of this thread, which many pages do not need. */
  writer: () => Promise<Pick<PageWriter, "write">>;
  onWritten: (written: WrittenPages) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

// Below this many, threads take longer to start than the pages take.
const few = 60;
const batch = 24;
const renderWorker = new URL("../render/render-worker.ts", import.meta.url);

/** Lets the threads load what they need to write pages. */
export async function prepareToWrite(pool: WorkerPool, app: AppBundle): Promise<void> {
  const task: RenderTask = { recipes: [], app, absent: undefined };
  await pool.prepare(renderWorker, task);
}

/** Writes pages: few of them in this thread, many in the pool. */
export async function writePages(recipes: readonly Recipe[], writing: Writing): Promise<void> {
  const { target } = writing.site;
  const isThere = ({ path }: Recipe) => existsSync(join(target.folder, htmlPath(path)));
  const added = target.isNew ? [] : recipes.filter((recipe) => !isThere(recipe));
  // No page may lead to one that is not there: new pages come first, without links to each other.
  if (added.length > 0) {
    await write(added, writing, new Set(added.map(({ path }) => path)));
    writing.site.recordProgress();
  }
  await write(recipes, writing);
}

async function write(
  recipes: readonly Recipe[],
  { pool, app, writer, onWritten, progress }: Writing,
  absent?: ReadonlySet<string>,
): Promise<void> {
  const show = progress("Pressing pages");
  let done = 0;
  const onResult = (written: WrittenPages, count: number) => {
    onWritten(written);
    show((done += count), recipes.length);
  };
  if (recipes.length > few) {
    const task = (some: Recipe[]): RenderTask => ({ recipes: some, app, absent });
    await pool.work({ worker: renderWorker, items: recipes, size: batch, task, onResult });
    return;
  }
  const own = await writer();
  for (const recipe of recipes) onResult(await own.write(recipe, absent), 1);
}
