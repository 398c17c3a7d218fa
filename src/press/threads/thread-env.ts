import modules from "node:module";
import { dirname } from "node:path";

/** Returns the environment for a thread that lets it load code from the process's cache of compiled code. Without it, a thread compiles everything itself. */
export function threadEnv(): NodeJS.ProcessEnv {
  // Named in the import, it would end an old Node before anything can say what to do.
  const folder = modules.getCompileCacheDir();
  return { ...process.env, ...(folder && { NODE_COMPILE_CACHE: dirname(folder) }) };
}
