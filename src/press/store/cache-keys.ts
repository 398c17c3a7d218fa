import { existsSync } from "node:fs";
import { join } from "node:path";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { hashOf } from "#press/files/hash-file.ts";
import { filesBelow } from "#press/files/list-files.ts";
import { ProjectFiles } from "./project-files.ts";

/** Cache keys. When one changes, that stage runs again for everything. */
export interface CacheKeys {
  /** Of reading sources into the store. */
  ingest: string;
  /** Of bundling the app. */
  app: string;
  /** Of writing the pages and the other files of the site. */
  render: string;
}

/** Turns the project's files and a site's settings into the keys of its stages. */
export function cacheKeys(root: string, site: Site): CacheKeys {
  const code = codeOf(root);
  // Where the site goes decides nothing of it.
  const { deploy: _, ...shown } = site;
  const { timeZone, language, linkedFolders } = site;
  const ingest = keyOf(code.ingest, { timeZone, language, linkedFolders });
  const app = keyOf(code.app, { base: basePath(site), language, words: site.words });
  return { ingest, app, render: keyOf(code.render, { ingest, app, site: shown }) };
}

function keyOf(code: string, settings: unknown): string {
  return hashOf(JSON.stringify([code, settings]));
}

// A process runs the code that it started with, whatever becomes of the files.
const known = new Map<string, CacheKeys>();

function codeOf(root: string): CacheKeys {
  const code = known.get(root) ?? hashCode(root);
  known.set(root, code);
  return code;
}

/** Hashes the files that decide what a stage makes, for each stage: its modules, all that they reach, and what no module names. */
export function hashCode(root: string): CacheKeys {
  const files = new ProjectFiles(root);
  const isThere = (path: string) => existsSync(join(root, path));
  const below = (folder: string) => filesBelow(join(root, folder)).map((path) => folder + path);
  const packages = ["package.json", "package-lock.json"].filter(isThere);
  const hash = (modules: readonly string[], others: readonly string[] = []) =>
    files.hash([...files.reachedFrom(modules), ...others, ...packages]);
  const settings = ["vite.config.ts", "src/press/vite-plugin.ts", "tsconfig.json"];
  const assets = ["index.html", ...["LICENSE"].filter(isThere), ...below("public")];
  return {
    ingest: hash(["src/press/changes/ingest-changes.ts"]),
    app: hash([...below("src/app"), ...below("src/press/bundle")], [...settings, ...assets]),
    render: hash(["src/press/build-site.ts"]),
  };
}
