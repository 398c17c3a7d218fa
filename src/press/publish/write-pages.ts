import { existsSync } from "node:fs";
import { join } from "node:path";
import { htmlPath } from "#model/paths.ts";
import type { Crew } from "#press/threads/worker-pool.ts";
import type { AppBundle } from "#press/render/load-renderer.ts";
import type { PrintTask } from "#press/render/render-worker.ts";
import type { Deeds, Printer } from "#press/render/page-writer.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import { type Recipe } from "#edition/recipe.ts";

/** What pages are written with. */
interface Writing {
  site: SiteFolder;
  crew: Crew;
  app: AppBundle;
  /** Gets the printer of this thread, which many pages do not need. */
  printer: () => Promise<Pick<Printer, "print">>;
  /** Is given what was done to the files of some pages. */
  onWritten: (deeds: Deeds) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

// Below this many, threads take longer to start than the printing takes.
const few = 60;
const batch = 24;
const printWorker = new URL("../render/render-worker.ts", import.meta.url);

/** Lets the threads load what they need to write pages. */
export async function prepareToWrite(crew: Crew, app: AppBundle): Promise<void> {
  const task: PrintTask = { recipes: [], app, absent: undefined };
  await crew.prepare(printWorker, task);
}

/** Writes pages: few of them in this thread, many in the pool. */
export async function writePages(recipes: readonly Recipe[], writing: Writing): Promise<void> {
  const { place } = writing.site;
  const isThere = ({ path }: Recipe) => existsSync(join(place.folder, htmlPath(path)));
  const coming = place.isNew ? [] : recipes.filter((recipe) => !isThere(recipe));
  // No page may lead to one that is not there: what is new comes first, without links to what comes with it.
  if (coming.length > 0) {
    await write(coming, writing, new Set(coming.map(({ path }) => path)));
    writing.site.noteProgress();
  }
  await write(recipes, writing);
}

async function write(
  recipes: readonly Recipe[],
  { crew, app, printer, onWritten, progress }: Writing,
  absent?: ReadonlySet<string>,
): Promise<void> {
  const show = progress("Pressing pages");
  let done = 0;
  const handOn = (deeds: Deeds, count: number) => {
    onWritten(deeds);
    show((done += count), recipes.length);
  };
  if (recipes.length > few) {
    const task = (some: Recipe[]): PrintTask => ({ recipes: some, app, absent });
    await crew.work({ worker: printWorker, items: recipes, size: batch, task, handOn });
    return;
  }
  const own = await printer();
  for (const recipe of recipes) handOn(await own.print(recipe, absent), 1);
}
