import type { Rolldown } from "vite";

type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/** The script that starts the app, with all that a first visit needs but React. */
export const firstVisitChunk = "reader";

const react = /\/node_modules\/(?:react|react-dom|scheduler)\//u;

/** The scripts that modules go into. React has one of its own: it stays the same from one version of the app to the next, and runs in a task of its own. What a first visit needs besides has the other. The bundler divides the rest by what is imported when. */
export const chunks = {
  groups: [
    { name: "react", test: react, priority: 2 },
    { name: forFirstVisit, priority: 1 },
  ],
};

function forFirstVisit(id: string, graph: Graph): string | null {
  // The starter imports nothing, so that it runs before all else.
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
