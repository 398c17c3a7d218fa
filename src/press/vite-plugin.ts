import type { Plugin } from "vite";
import { basePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { buildEdition } from "./build.ts";
import { bundleApp } from "./bundle/app-bundle.ts";
import { bundlePlugin } from "./bundle/bundle-plugin.ts";
import { withEarlySource } from "./bundle/early-script.ts";
import { wordsPlugin } from "./bundle/words-plugin.ts";
import type { Settings } from "./config/settings.ts";
import { readSite } from "./config/site-config.ts";
import { mastheadOf, withMasthead } from "./render/html-document.ts";
import { serveContent } from "./serve/dev-server.ts";
import { serveStatically } from "./serve/preview-server.ts";
import { builtBase } from "./site-folder/built-base.ts";

/** The Vite plugins: they bundle the app and press the edition on build, serve the content on dev, and are a static host on preview. */
export function broadsheet(settings: Settings): Plugin[] {
  let read: Site | undefined;
  // A site that was built can be looked at without its paper.
  const site = () => (read ??= readSite(settings.content));
  return [
    wordsPlugin(site),
    bundlePlugin(site),
    buildPlugin(settings),
    servePlugin(settings, site),
  ];
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

function servePlugin({ content, out }: Settings, site: () => Site): Plugin {
  return {
    name: "broadsheet:serve",
    apply: "serve",
    config: (_config, { isPreview }) => ({
      base: (isPreview && builtBase(out)) || basePath(site()),
      build: { outDir: out },
      appType: isPreview ? "mpa" : "spa",
    }),
    transformIndexHtml: (html) =>
      withMasthead(withEarlySource(html, basePath(site())), mastheadOf(site())),
    configureServer: (server) => serveContent(server, content),
    configurePreviewServer: (server) => serveStatically(server, out),
  };
}
