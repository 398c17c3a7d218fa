import { createHash } from "node:crypto";
import { join, resolve } from "node:path";

/** The folder of everything that a build can make again. It is inside node_modules, so that nothing of it is served or committed. */
export const cacheFolder = resolve("node_modules/.cache/broadsheet");

/** The folder of the stores, and of the records of sites that cannot have theirs beside them. */
export const storeFolder = join(cacheFolder, "archive");

/** Turns a content folder and the folder of its site into the file of their store. */
export function storeFile(content: string, out: string): string {
  const name = createHash("sha256").update(`${content}\n${out}`).digest("hex").slice(0, 16);
  return join(storeFolder, `${name}.sqlite`);
}
