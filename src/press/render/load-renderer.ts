import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "#model/page.ts";
import { basePath } from "#model/paths.ts";
import type { InterfaceWords, Masthead, Site } from "#model/site.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import { readAppFiles } from "#press/bundle/app-files.ts";
import { interfaceWords } from "#press/config/interface-words.ts";
import { withStarter } from "#press/bundle/deferred-app.ts";
import { createTemplate, mastheadOf, type RenderedPage } from "./html-document.ts";

/** Turns pages into HTML: the app renders a page, and the template puts it into a whole document. */
export interface Renderer {
  site: Masthead;
  render: (path: string, page?: Page) => Promise<RenderedPage["rendered"]>;
  template: (page: RenderedPage) => string;
}

interface BuiltApp {
  createRenderer(masthead: Masthead, words: InterfaceWords): Renderer["render"];
}

/** Loads the renderer of a site's pages from a bundled app. */
export async function loadRenderer(
  site: Site,
  { client, server, manifest }: AppBundle,
): Promise<Renderer> {
  const { createRenderer }: BuiltApp = await import(pathToFileURL(server).href);
  const index = readFileSync(join(client, "index.html"), "utf8");
  const files = readAppFiles(manifest);
  const base = basePath(site);
  return {
    site: mastheadOf(site),
    render: createRenderer(mastheadOf(site), interfaceWords(site)),
    template: createTemplate(withStarter(index, base, files), site, base + files.textFont),
  };
}
