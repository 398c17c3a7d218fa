import type { Rolldown } from "vite";

type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/** The script that starts the app, with all that a first visit needs but React. */
export const firstVisitChunk = "reader";

const react = /\/node_modules\/(?:react|react-dom|scheduler)\//u;

/** Which script a module goes into: React has one of its own, which stays the same from one version of the reader to the next and is run in a task of its own; what a first visit needs has the other. The bundler divides the rest by what is imported when. */
export const chunks = {
  groups: [
    { name: "react", test: react, priority: 2 },
    { name: forFirstVisit, priority: 1 },
  ],
};

function forFirstVisit(id: string, graph: Graph): string | null {
  // The starter imports nothing, so that it is there before all else.
  const isAlone = graph.getModuleInfo(id)?.importedIds.length === 0 && isEntry(id, graph);
  return !isAlone && isInEntry(id, graph) ? firstVisitChunk : null;
}

/** Tells whether a module is an entry, or is imported by one, directly or not, before anything is asked for. */
function isInEntry(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return isEntry(id, graph) || importers.some((importer) => isInEntry(importer, graph, seen));
}

function isEntry(id: string, graph: Graph): boolean {
  return graph.getModuleInfo(id)?.isEntry ?? false;
}
