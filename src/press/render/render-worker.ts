import { workerData } from "node:worker_threads";
import type { Recipe } from "#edition/recipe.ts";
import type { Site } from "#model/site.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import { OutputFolder } from "#press/site-folder/output-folder.ts";
import type { OutputTarget } from "#press/site-folder/output-target.ts";
import { BuildStore } from "#press/store/build-store.ts";
import { loadRenderer, type Renderer } from "./load-renderer.ts";
import { createPageContext } from "./page-context.ts";
import { PageWriter, type WrittenPages } from "./page-writer.ts";

/** What every thread that renders pages is given. */
export interface RenderContext {
  store: string;
  site: Site;
  target: OutputTarget;
  /** The folder of the share cards that were drawn. */
  cards: string;
}

/** A batch of pages. */
export interface RenderTask {
  recipes: Recipe[];
  app: AppBundle;
  absent: ReadonlySet<string> | undefined;
}

const context: RenderContext = workerData;
let renderer: Promise<Renderer> | undefined;
let writer: PageWriter | undefined;

/** Writes a batch of pages in a thread of the pool. An empty batch lets the thread load what it needs. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function writeBatch({
  recipes,
  app,
  absent,
}: RenderTask): Promise<WrittenPages> {
  renderer ??= loadRenderer(context.site, app);
  const loaded = await renderer;
  const written: WrittenPages = { changes: [], missing: [] };
  if (recipes.length === 0) return written;
  writer ??= writerWith(loaded);
  for (const recipe of recipes) {
    const { changes, missing } = await writer.write(recipe, absent);
    written.changes.push(...changes);
    written.missing.push(...missing);
  }
  return written;
}

// Not before there are pages: while articles are read, the store is a draft.
function writerWith(loaded: Renderer): PageWriter {
  const store = new BuildStore(context.store, { readOnly: true });
  const folder = new OutputFolder(context.target);
  const { site, cards } = context;
  return new PageWriter(createPageContext({ renderer: loaded, store, site, folder, cards }));
}
