import { workerData } from "node:worker_threads";
import type { Recipe } from "#edition/recipes.ts";
import type { Site } from "#model/site.ts";
import { ArchiveStore } from "./archive-store.ts";
import { type AppBundle, loadPlates } from "./plates.ts";
import { type Deeds, Printer } from "./printer.ts";
import { SafeFolder } from "./safe-write.ts";

/** What a thread needs to print. */
export interface PrintRoom {
  store: string;
  site: Site;
  app: AppBundle;
  out: string;
  fresh: boolean;
}

const { store, site, app, out, fresh } = workerData as PrintRoom;
const plates = await loadPlates(site, app);
const printer = new Printer(
  new ArchiveStore(store, { readOnly: true }),
  plates,
  new SafeFolder(out, fresh),
);

/** Prints a batch of pages in a thread of the pool. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function printBatch({
  recipes,
  absent,
}: {
  recipes: Recipe[];
  absent?: ReadonlySet<string>;
}): Promise<Deeds> {
  const deeds: Deeds = [];
  for (const recipe of recipes) deeds.push(...(await printer.print(recipe, absent)));
  return deeds;
}
