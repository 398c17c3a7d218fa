import { join } from "node:path";
import type { Plugin, Rolldown, UserConfig } from "vite";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { buildEdition } from "./build.ts";
import { appFolderOf, bundleApp } from "./bundle/app-bundle.ts";
import { chunks } from "./bundle/chunks.ts";
import { cutFonts } from "./bundle/subset-fonts.ts";
import { serveContent } from "./serve/dev-server.ts";
import {
  asAsset,
  bundleEarlyScript,
  type EarlyScript,
  withEarlyScript,
  withEarlySource,
} from "./bundle/early-script.ts";
import { checkEntries, entries } from "./bundle/entries.ts";
import { licensesName, withLicenses } from "./bundle/licenses.ts";
import type { Settings } from "./config/settings.ts";
import { readSite } from "./config/site-config.ts";
import { serveStatically } from "./serve/preview-server.ts";
import { mastheadOf, withMasthead } from "./render/html-document.ts";
import { cacheFolder } from "./store/cache-folder.ts";

/** The Vite plugin: bundles the reader and presses the edition on build, serves the content on dev, is a static host on preview. */
export function broadsheet(settings: Settings): Plugin {
  const { content, out } = settings;
  const site = readSite(content);
  let serving = false;
  let early: EarlyScript | undefined;
  return {
    name: "broadsheet",
    config: (_config, { command, isPreview }) => {
      serving = command === "serve";
      const config = configOf(site, serving ? out : undefined);
      return { ...config, appType: isPreview ? "mpa" : "spa" };
    },
    async buildStart() {
      if (serving || this.environment.name !== "client") return;
      const { root } = this.environment.config;
      checkEntries(root);
      early = await bundleEarlyScript(root);
      this.emitFile(asAsset(early));
    },
    transform: {
      // Ahead of Vite's own, which takes the fonts that the styles name as they are.
      order: "pre",
      filter: { id: `**/${entries.fonts}` },
      handler: (styles) => (serving ? undefined : cutFonts(styles, join(cacheFolder, "fonts"))),
    },
    generateBundle: {
      // Once Vite has written down what it found.
      order: "post",
      handler(_options, bundle) {
        addLicenses(bundle[licensesName], this.environment.config.root);
      },
    },
    transformIndexHtml: (html) => (early ? builtPage(html, site, early) : servedPage(html, site)),
    configureServer: (server) => serveContent(server, content),
    configurePreviewServer: (server) => serveStatically(server, out),
    buildApp: {
      order: "post",
      async handler(builder) {
        await buildEdition({ ...settings, bundle: () => bundleApp(builder) });
      },
    },
  };
}

function servedPage(html: string, site: Site): string {
  return withMasthead(withEarlySource(html, basePath(site)), mastheadOf(site));
}

function builtPage(html: string, site: Site, early: EarlyScript): string {
  return withEarlyScript(withEncodedOnce(html, site), early.fileName, basePath(site));
}

function addLicenses(found: Rolldown.OutputBundle[string] | undefined, root: string): void {
  if (found?.type === "asset") found.source = withLicenses(String(found.source), root);
}

/** What is bundled goes into the draft of the app, unless a folder is served. */
function configOf(site: Site, served: string | undefined): UserConfig {
  const { draft } = appFolderOf(site);
  return {
    base: basePath(site),
    experimental: { renderBuiltUrl: (name, { hostType }) => addressOf(name, hostType, site) },
    build: { outDir: served ?? join(draft, "client") },
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
