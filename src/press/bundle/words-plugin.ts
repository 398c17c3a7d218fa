import type { Plugin } from "vite";
import type { Site } from "#model/site.ts";
import { interfaceWords } from "#press/config/interface-words.ts";

const name = "virtual:words";
const id = `\0${name}`;

/** The Vite plugin that puts the words of a paper's interface into its app, and those of no other language. */
export function wordsPlugin(site: () => Site): Plugin {
  return {
    name: "broadsheet:words",
    resolveId: (source) => (source === name ? id : undefined),
    load: (source) =>
      source === id ? `export default ${JSON.stringify(interfaceWords(site()))}` : undefined,
  };
}
