import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ViteBuilder } from "vite";
import type { Site } from "#model/site.ts";
import { hasCacheFolder, writeCacheFolder } from "#press/files/cache-entry.ts";
import { cacheFolder } from "#press/store/cache-folder.ts";
import { cacheKeys } from "#press/store/cache-keys.ts";

/** A bundled app. */
export interface AppBundle {
  /** The folder of the files for readers. */
  client: string;
  /** The module that renders pages. */
  server: string;
  /** Vite's manifest, which says what the files are for. */
  manifest: string;
}

/** Where a bundled app is, and where it is made. */
export interface AppFolder extends AppBundle {
  folder: string;
  /** Of this process alone: another one may be bundling the same. */
  draft: string;
}

const folders = join(cacheFolder, "app");

/** Turns a site into the folder of the app that is bundled for it. */
export function appFolderOf(site: Site): AppFolder {
  const folder = join(folders, cacheKeys(process.cwd(), site).app);
  return {
    folder,
    draft: `${folder}.${process.pid}`,
    client: join(folder, "client"),
    server: join(folder, "server", "entry-server.js"),
    manifest: join(folder, "manifest.json"),
  };
}

/** Returns a bundled app from the cache; where it is not there, it is bundled into its draft folder first. */
export async function cachedApp(app: AppFolder, bundle: () => Promise<void>): Promise<AppBundle> {
  if (hasCacheFolder(app.folder)) return app;
  console.log("Bundling the reader");
  forgetOldApps();
  const make = async (draft: string) => {
    await bundle();
    takeManifestOut(draft);
  };
  await writeCacheFolder(app.folder, make, app.draft);
  return app;
}

// It is for builds: all files of the client are published.
function takeManifestOut(draft: string): void {
  const folder = join(draft, "client", ".vite");
  renameSync(join(folder, "manifest.json"), join(draft, "manifest.json"));
  rmSync(folder, { recursive: true });
}

const appsKept = 8;

function forgetOldApps(): void {
  if (!existsSync(folders)) return;
  // A name with a process in it belongs to a build that is running or was cut off.
  const names = readdirSync(folders).filter((name) => !name.includes("."));
  if (names.length < appsKept) return;
  for (const name of names) rmSync(join(folders, name), { recursive: true, force: true });
}

/** Bundles what readers load, and then what renders their pages. */
export async function bundleApp(builder: ViteBuilder): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error("The build needs the environments client and ssr");
  await builder.build(client);
  await builder.build(ssr);
}
