import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";

/** Returns the environment for a thread that lets it load code from the process's cache of compiled code. Without it, a thread compiles everything itself. */
export function threadEnv(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  return { ...process.env, ...(folder && { NODE_COMPILE_CACHE: dirname(folder) }) };
}
