import { existsSync } from "node:fs";
import { join } from "node:path";
import { htmlPath } from "#model/paths.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import type { PrintTask } from "#press/render/render-worker.ts";
import type { FileChanges, Printer } from "#press/render/page-writer.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import { type Recipe } from "#edition/recipe.ts";

/** What pages are written with. */
interface Writing {
  site: SiteFolder;
  pool: WorkerPool;
  app: AppBundle;
  /** Gets the printer of this thread, which many pages do not need. */
  printer: () => Promise<Pick<Printer, "print">>;
  /** Is given what was done to the files of some pages. */
  onWritten: (changes: FileChanges) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

// Below this many, threads take longer to start than the printing takes.
const few = 60;
const batch = 24;
const printWorker = new URL("../render/render-worker.ts", import.meta.url);

/** Lets the threads load what they need to write pages. */
export async function prepareToWrite(pool: WorkerPool, app: AppBundle): Promise<void> {
  const task: PrintTask = { recipes: [], app, absent: undefined };
  await pool.prepare(printWorker, task);
}

/** Writes pages: few of them in this thread, many in the pool. */
export async function writePages(recipes: readonly Recipe[], writing: Writing): Promise<void> {
  const { target } = writing.site;
  const isThere = ({ path }: Recipe) => existsSync(join(target.folder, htmlPath(path)));
  const coming = target.isNew ? [] : recipes.filter((recipe) => !isThere(recipe));
  // No page may lead to one that is not there: what is new comes first, without links to what comes with it.
  if (coming.length > 0) {
    await write(coming, writing, new Set(coming.map(({ path }) => path)));
    writing.site.recordProgress();
  }
  await write(recipes, writing);
}

async function write(
  recipes: readonly Recipe[],
  { pool, app, printer, onWritten, progress }: Writing,
  absent?: ReadonlySet<string>,
): Promise<void> {
  const show = progress("Pressing pages");
  let done = 0;
  const onResult = (changes: FileChanges, count: number) => {
    onWritten(changes);
    show((done += count), recipes.length);
  };
  if (recipes.length > few) {
    const task = (some: Recipe[]): PrintTask => ({ recipes: some, app, absent });
    await pool.work({ worker: printWorker, items: recipes, size: batch, task, onResult });
    return;
  }
  const own = await printer();
  for (const recipe of recipes) onResult(await own.print(recipe, absent), 1);
}
