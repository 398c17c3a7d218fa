import type { Plugin } from "vite";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { buildEdition } from "./build.ts";
import { bundleApp } from "./bundle/app-bundle.ts";
import { bundlePlugin } from "./bundle/bundle-plugin.ts";
import { withEarlySource } from "./bundle/early-script.ts";
import type { Settings } from "./config/settings.ts";
import { readSite } from "./config/site-config.ts";
import { mastheadOf, withMasthead } from "./render/html-document.ts";
import { serveContent } from "./serve/dev-server.ts";
import { serveStatically } from "./serve/preview-server.ts";

/** The Vite plugins: they bundle the app and press the edition on build, serve the content on dev, and are a static host on preview. */
export function broadsheet(settings: Settings): Plugin[] {
  const site = readSite(settings.content);
  return [bundlePlugin(site), buildPlugin(settings), servePlugin(settings, site)];
}

function buildPlugin(settings: Settings): Plugin {
  return {
    name: "broadsheet:build",
    apply: "build",
    buildApp: {
      order: "post",
      async handler(builder) {
        await buildEdition({ ...settings, bundle: () => bundleApp(builder) });
      },
    },
  };
}

function servePlugin({ content, out }: Settings, site: Site): Plugin {
  return {
    name: "broadsheet:serve",
    apply: "serve",
    config: (_config, { isPreview }) => ({
      base: basePath(site),
      build: { outDir: out },
      appType: isPreview ? "mpa" : "spa",
    }),
    transformIndexHtml: (html) =>
      withMasthead(withEarlySource(html, basePath(site)), mastheadOf(site)),
    configureServer: (server) => serveContent(server, content),
    configurePreviewServer: (server) => serveStatically(server, out),
  };
}
