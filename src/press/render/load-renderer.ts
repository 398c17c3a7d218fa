import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "#model/page.ts";
import { basePath } from "#model/paths.ts";
import type { Masthead, Site } from "#model/site.ts";
import { withStarter } from "#press/bundle/deferred-app.ts";
import { createTemplate, mastheadOf, type Sheet } from "./html-document.ts";

/** How a page becomes HTML: the built app, then the template. */
export interface Plates {
  site: Masthead;
  render: (path: string, page?: Page) => Promise<Sheet["rendered"]>;
  template: (sheet: Sheet) => string;
}

/** A bundled app: a folder of files for readers, and the module that renders pages. */
export interface AppBundle {
  client: string;
  server: string;
}

interface BuiltApp {
  createRenderer(masthead: Masthead): Promise<Plates["render"]>;
}

/** Loads what turns a site's pages into HTML from a bundled app. */
export async function loadPlates(site: Site, { client, server }: AppBundle): Promise<Plates> {
  const { createRenderer } = (await import(pathToFileURL(server).href)) as BuiltApp;
  const index = readFileSync(join(client, "index.html"), "utf8");
  const assets = readdirSync(join(client, "assets")).toSorted();
  const named = (name: RegExp) =>
    assets.filter((asset) => name.test(asset)).map((asset) => `${basePath(site)}assets/${asset}`);
  const [starter] = named(/^starter-.*\.js$/u);
  return {
    site: mastheadOf(site),
    render: await createRenderer(mastheadOf(site)),
    template: createTemplate(withStarter(index, starter!), site, named(textFace)),
  };
}

// The face of every headline and paragraph: asked for at once, not when the styles are read.
const textFace = /^newsreader-latin-wght-normal.*\.woff2$/u;
