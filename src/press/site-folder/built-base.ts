import { readFileSync } from "node:fs";
import { join } from "node:path";
import { basePath } from "#model/paths.ts";
import { discoveryPaths } from "#press/output-formats/discovery-paths.ts";

/** Finds the base path of the site that was built into a folder; undefined where there is none. */
export function builtBase(out: string): string | undefined {
  const url = builtUrl(out);
  return url === undefined ? undefined : basePath({ url });
}

/** Finds the URL of the site that was built into a folder, by its manifest; undefined where there is none. */
export function builtUrl(out: string): string | undefined {
  try {
    const { start_url: url } = JSON.parse(readFileSync(join(out, discoveryPaths.manifest), "utf8"));
    return typeof url === "string" && URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
