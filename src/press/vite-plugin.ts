import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin, ViteBuilder } from "vite";
import { basePath } from "#model/paths.ts";
import { buildEdition } from "./build.ts";
import { securityHeaders } from "./content-security.ts";
import { cutFonts } from "./cut-fonts.ts";
import { serveContent } from "./dev-server.ts";
import { readSite } from "./site.ts";
import { serveStatically } from "./static-host.ts";
import { mastheadOf, withMasthead } from "./template.ts";

interface Options {
  /** The folder of the content. */
  content: string;
  /** Whether an article that cannot be published fails the build. */
  strict: boolean;
}

/** The Vite plugin: bundles the reader and presses the edition on build, serves the content on dev, is a static host on preview. */
export function broadsheet(options: Options): Plugin {
  const content = resolve(options.content);
  const site = readSite(content);
  let serving = false;
  return {
    name: "broadsheet",
    config: (config, { command, isPreview }) => {
      const out = resolve(config.build?.outDir ?? "dist");
      serving = command === "serve";
      return {
        base: basePath(site),
        appType: isPreview ? "mpa" : "spa",
        builder: {},
        preview: { headers: securityHeaders },
        environments: { client: browserEnvironment, ssr: serverEnvironment(out) },
      };
    },
    transform: {
      // Ahead of Vite's own, which takes the fonts that the styles name as they are.
      order: "pre",
      filter: { id: /\/fonts\.css$/u },
      handler: (styles) => (serving ? undefined : cutFonts(styles, cutFolder)),
    },
    transformIndexHtml: (html) => (serving ? withMasthead(html, mastheadOf(site)) : html),
    configureServer: (server) => serveContent(server, content),
    configurePreviewServer: (server) =>
      serveStatically(server, resolve(server.config.build.outDir)),
    buildApp: { order: "post", handler: (builder) => buildAll(builder, { ...options, content }) },
  };
}

const react = /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/u;

const browserEnvironment = {
  build: {
    rolldownOptions: {
      input: ["index.html", "src/app/starter.ts"],
      // Cutting the fonts takes its time, once.
      checks: { bundlerTimings: false },
      // React by itself stays the same from one version of the reader to the next, and is run in a task of its own.
      output: { codeSplitting: { groups: [{ name: "react", test: react }] } },
    },
  },
};

function serverEnvironment(out: string) {
  return {
    resolve: { noExternal: true as const },
    build: {
      ssr: true,
      outDir: serverFolder(out),
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input: "src/app/entry-server.tsx" },
    },
  };
}

// Inside node_modules, so that nothing of it is served or committed.
const cache = resolve("node_modules/.cache/broadsheet");
const cutFolder = join(cache, "fonts");

// One for each folder that is built into.
function serverFolder(out: string): string {
  return resolve(cache, Buffer.from(out).toString("base64url"));
}

async function buildAll(builder: ViteBuilder, { content, strict }: Options): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error("The build needs the environments client and ssr");
  const out = resolve(client.config.build.outDir);
  const server = serverFolder(out);
  const bundle = async () => {
    await builder.build(client);
    await builder.build(ssr);
    return join(server, "entry-server.js");
  };
  try {
    await buildEdition({ site: readSite(content), content, out, strict, bundle });
  } finally {
    rmSync(server, { recursive: true, force: true });
  }
}
