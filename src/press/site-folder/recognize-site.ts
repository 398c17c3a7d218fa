import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "#model/page.ts";
import { htmlPath, pagePaths, paths, versionName } from "#model/paths.ts";
import type { PublishedImage, PublishedVideo } from "#model/published.ts";
import { shareCardName } from "#press/images/share-card-cache.ts";
import { isPlainFile } from "#press/files/hash-file.ts";
import { feedNames } from "#press/output-formats/feed-names.ts";

/** Tells whether a folder holds a site that Broadsheet made, by its front page. */
export function isPressedSite(out: string): boolean {
  return isPageOf(out, paths.home);
}

/** Lists the files in a folder whose contents prove that they are a site's of Broadsheet: its pages, the files beside them that they name, and the assets that they load. */
export function* ownFiles(out: string): Generator<string> {
  if (isPageOf(out, pagePaths.notFound)) yield pagePaths.notFound;
  for (const folder of foldersBelow(out))
    if (isPageOf(out, folder)) {
      yield htmlPath(folder);
      for (const name of namedBeside(out, folder))
        if (isPlainFile(join(out, folder, name))) yield folder + name;
    }
  yield* assetsOf(out);
}

function* foldersBelow(out: string, folder = "/"): Generator<string> {
  yield folder;
  for (const entry of readdirSync(join(out, folder), { withFileTypes: true }))
    if (entry.isDirectory() && !entry.name.startsWith("."))
      yield* foldersBelow(out, `${folder}${entry.name}/`);
}

// A page says its own address, or where it leads.
function isPageOf(out: string, path: string): boolean {
  const html = textOf(join(out, htmlPath(path)));
  const [, own, target] = /<div id="root" data-(?:path="([^"]*)"|to="([^"]*)")/u.exec(html) ?? [];
  if (target !== undefined) return html.includes('http-equiv="Content-Security-Policy"');
  return own?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&") === path;
}

function namedBeside(out: string, folder: string): Iterable<string> {
  const twin = twinIn(out, folder);
  if (!twin) return [];
  if (twin.kind !== "article") return ["index.json", ...Object.keys(feedNames)];
  const { image, body } = twin.article;
  const media = body.flatMap((block) => {
    if (block.kind === "image") return namesOf(block.image);
    return block.kind === "video" ? namesOf(block.video) : [];
  });
  return new Set(["index.json", "index.txt", shareCardName, ...namesOf(image ?? {}), ...media]);
}

function twinIn(out: string, folder: string): Page | undefined {
  try {
    const twin: Page = JSON.parse(textOf(join(out, folder, "index.json")));
    return typeof twin.kind === "string" ? twin : undefined;
  } catch {
    return undefined;
  }
}

function namesOf(medium: Partial<PublishedImage & PublishedVideo>): string[] {
  const { src, poster, captions, versions } = medium;
  const named = [src, poster, captions].flatMap((path) => path?.split("/").at(-1) ?? []);
  const made = versions?.widths.flatMap((width) =>
    ["avif", "webp", versions.fallback].map((ending) => versionName(versions.stem, width, ending)),
  );
  return [...named, ...(made ?? [])];
}

// The name of an asset has a hash of its contents, so one that a file of the site names is the site's own.
function assetsOf(out: string): Set<string> {
  const found = new Set<string>();
  const waiting = [htmlPath(paths.home)];
  for (let path = waiting.pop(); path; path = waiting.pop())
    for (const [, name] of textOf(join(out, path)).matchAll(/([\w.-]+-[\w-]{8}\.\w+)/gu)) {
      const asset = `/assets/${name}`;
      if (found.has(asset) || !isPlainFile(join(out, asset))) continue;
      found.add(asset);
      waiting.push(asset);
    }
  return found;
}

function textOf(file: string): string {
  return isPlainFile(file) ? readFileSync(file, "utf8") : "";
}
