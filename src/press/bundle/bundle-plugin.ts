import { join } from "node:path";
import type { Plugin, Rolldown, UserConfig } from "vite";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { cacheFolder } from "#press/store/cache-folder.ts";
import { appFolderOf } from "./app-bundle.ts";
import { chunks } from "./chunks.ts";
import { asAsset, bundleEarlyScript, type EarlyScript, withEarlyScript } from "./early-script.ts";
import { checkEntries, entries } from "./entries.ts";
import { licensesName, withLicenses } from "./licenses.ts";
import { cutFonts } from "./subset-fonts.ts";

/** The Vite plugin that bundles a site's app into its draft folder. What decides the bundle has to be in this room, whose code is in the app's cache key. */
export function bundlePlugin(site: () => Site): Plugin {
  let early: EarlyScript | undefined;
  return {
    name: "broadsheet:bundle",
    apply: "build",
    config: () => configOf(site()),
    async buildStart() {
      if (this.environment.name !== "client") return;
      const { root } = this.environment.config;
      checkEntries(root);
      early = await bundleEarlyScript(root);
      this.emitFile(asAsset(early));
    },
    transform: {
      // Ahead of Vite's own, which takes the fonts that the styles name as they are.
      order: "pre",
      filter: { id: `**/${entries.fonts}` },
      handler: (styles) => cutFonts(styles, join(cacheFolder, "fonts")),
    },
    generateBundle: {
      // Once Vite has written down what it found.
      order: "post",
      handler(_options, bundle) {
        addLicenses(bundle[licensesName], this.environment.config.root);
      },
    },
    transformIndexHtml: (html) => early && builtPage(html, site(), early),
  };
}

function builtPage(html: string, site: Site, early: EarlyScript): string {
  return withEarlyScript(withEncodedOnce(html, site), early.fileName, basePath(site));
}

function addLicenses(found: Rolldown.OutputBundle[string] | undefined, root: string): void {
  if (found?.type === "asset") found.source = withLicenses(String(found.source), root);
}

function configOf(site: Site): UserConfig {
  const { draft } = appFolderOf(site);
  return {
    base: basePath(site),
    experimental: { renderBuiltUrl: (name, { hostType }) => addressOf(name, hostType, site) },
    build: { outDir: join(draft, "client") },
    builder: {},
    environments: { client: browserEnvironment, ssr: serverEnvironment(join(draft, "server")) },
  };
}

// Vite's own addresses decode the base path in HTML and styles, and put it into scripts, where it counts in the budget.
function addressOf(name: string, hostType: "js" | "css" | "html", site: Site) {
  return hostType === "html" ? basePath(site) + name : { relative: true };
}

// Vite encodes the addresses of files in `public` twice.
function withEncodedOnce(html: string, site: Site): string {
  return html.replaceAll(basePath(site).replaceAll("%", "%25"), () => basePath(site));
}

const browserEnvironment = {
  build: {
    license: { fileName: licensesName },
    manifest: true,
    rolldownOptions: {
      input: [entries.index, entries.starter],
      output: { codeSplitting: chunks },
      // Cutting the fonts takes its time, once.
      checks: { bundlerTimings: false },
    },
  },
};

function serverEnvironment(outDir: string) {
  return {
    resolve: { noExternal: true as const },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input: entries.server },
    },
  };
}
