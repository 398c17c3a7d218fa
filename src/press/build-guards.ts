import type { Weight } from "./publish/budgets.ts";
import { PublisherError } from "./report/publisher-error.ts";
import { count } from "./report/problem-lines.ts";
import type { BuildStore } from "./store/build-store.ts";

/** Ends a strict build where an article cannot be published. `entries` is the number of links and folders that cannot be read. */
export function failOnErrors(store: BuildStore, entries: number): void {
  const { sources, unpublished } = store.sources.counts();
  const faults = [
    ...(unpublished > 0 ? [`${unpublished} of ${sources} articles cannot be published`] : []),
    ...(entries > 0 ? [`${entries} of the links and folders cannot be read`] : []),
  ];
  if (faults.length > 0)
    throw new PublisherError(`${faults.join(", ")}, and --strict asks for all of them.`);
}

const fewestToAsk = 5;

/** Ends a build that would withdraw most articles: more likely the disk is not there, or the folder is the wrong one. */
export function failOnVanished(gone: number, of: number): void {
  if (gone < of && (gone < fewestToAsk || gone * 2 <= of)) return;
  throw new PublisherError(
    `${gone} of ${count(of, "published article")} would be withdrawn, since their files are gone. Nothing was changed. If the content folder is the right one and whole, run npm run build -- --withdraw. If it is that of another paper, name another folder for its site in the variable OUT.`,
  );
}

/** Ends a build in which something is over its budget. The code of the app counts in a strict build alone: words of another language may be longer, and are no fault of the publisher. */
export function failOverBudget(weights: readonly Weight[], strict: boolean): void {
  const over = weights.filter(({ bytes, budget }) => bytes > budget);
  const counted = over.filter(({ isOfCode }) => strict || !isOfCode);
  if (counted.length > 0)
    throw new PublisherError(`Over budget: ${counted.map(({ what }) => what).join(", ")}.`);
  for (const { what } of over) console.warn(`Over budget: ${what}. Pages load a little later.`);
}
