import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";

/** Names for the code and settings that a part of the work hangs on: another name means that it is done again. */
export interface CacheKeys {
  /** What was made of the sources. */
  ingest: string;
  /** What was made of the app. */
  app: string;
  /** What was made of the pages. */
  render: string;
}

const locks = ["package.json", "package-lock.json"];

/** Turns the project's files and a site into the names of what is made of them. */
export function cacheKeys(root: string, site: Site): CacheKeys {
  const hash = (paths: readonly string[], settings: unknown) => {
    const sum = createHash("sha256").update(JSON.stringify(settings));
    for (const path of paths) addAll(join(root, path), sum);
    return sum.digest("base64url").slice(0, 16);
  };
  const press = ["src/press", "src/model", ...locks];
  const page = ["src/app", "index.html", "public", "vite.config.ts", "LICENSE"];
  const { timeZone, language, linkedFolders } = site;
  const reading = hash(["src/wire", "src/edition", ...press], {
    timeZone,
    language,
    linkedFolders,
  });
  const app = hash([...page, ...press], basePath(site));
  return { ingest: reading, app, render: hash([], { reading, app, site }) };
}

function addAll(path: string, sum: ReturnType<typeof createHash>): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    sum.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).toSorted()) addAll(join(path, name), sum);
}
