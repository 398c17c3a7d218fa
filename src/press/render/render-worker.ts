import { workerData } from "node:worker_threads";
import type { Site } from "#model/site.ts";
import { BuildStore } from "#press/store/build-store.ts";
import { deskOf } from "#press/images/share-card.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import { loadPlates, type Plates } from "./load-renderer.ts";
import { type FileChanges, Printer } from "./page-writer.ts";
import { OutputFolder, type OutputTarget } from "#press/site-folder/output-folder.ts";
import { type Recipe } from "#edition/recipe.ts";

/** What a thread needs to print. */
export interface PrintRoom {
  store: string;
  site: Site;
  target: OutputTarget;
  /** Where cards are kept. */
  cards: string;
}

/** A batch of pages. */
export interface PrintTask {
  recipes: Recipe[];
  app: AppBundle;
  absent: ReadonlySet<string> | undefined;
}

const { store, site, target, cards } = workerData as PrintRoom;
let plates: Promise<Plates> | undefined;
let printer: Printer | undefined;

/** Prints a batch of pages in a thread of the pool; an empty one is to get ready. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function printBatch({
  recipes,
  app,
  absent,
}: PrintTask): Promise<FileChanges> {
  plates ??= loadPlates(site, app);
  const loaded = await plates;
  if (recipes.length === 0) return [];
  // Not before: while articles are read the store is a draft.
  printer ??= new Printer({
    store: new BuildStore(store, { readOnly: true }),
    plates: loaded,
    folder: new OutputFolder(target),
    cards: deskOf({ site, cards }),
  });
  const changes: FileChanges = [];
  for (const recipe of recipes)
    for (const change of await printer.print(recipe, absent)) changes.push(change);
  return changes;
}
