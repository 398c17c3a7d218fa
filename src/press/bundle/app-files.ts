import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Manifest, ManifestChunk } from "vite";
import { firstVisitChunk } from "./chunks.ts";
import { entries, textFace } from "./entries.ts";

/** The files of a bundled app that a page needs, as paths without the site's base path. */
export interface AppFiles {
  earlyScript: string;
  starter: string;
  /** The script that starts the app. */
  app: string;
  /** The scripts that it imports, each before those that need it. */
  parts: string[];
  styles: string[];
  textFont: string;
}

/** Reads from Vite's manifest (https://vite.dev/guide/backend-integration) which files those are; throws where it lacks one. */
export function readAppFiles(file: string): AppFiles {
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  const chunks = Object.values(manifest);
  // Where no other entry shares it, the bundler makes one script of it and of the entry.
  const app =
    chunks.find(({ name }) => name === firstVisitChunk) ?? chunkAt(manifest, entries.index);
  const font = chunks.find(({ src = "" }) => basename(src) === textFace);
  const parts = importsOf(manifest, app);
  return {
    earlyScript: chunkAt(manifest, entries.earlyScript).file,
    starter: chunkAt(manifest, entries.starter).file,
    app: app.file,
    parts: parts.map((part) => part.file),
    styles: [...parts, app].flatMap(({ css = [] }) => css),
    textFont: present(font, textFace).file,
  };
}

function chunkAt(manifest: Manifest, key: string): ManifestChunk {
  return present(manifest[key], key);
}

function present(chunk: ManifestChunk | undefined, name: string): ManifestChunk {
  if (!chunk) throw new Error(`The manifest of the bundled app does not name ${name}`);
  return chunk;
}

function importsOf(manifest: Manifest, { imports = [] }: ManifestChunk): ManifestChunk[] {
  const found = imports.map((key) => chunkAt(manifest, key));
  return [...new Set(found.flatMap((chunk) => importsOf(manifest, chunk).concat(chunk)))];
}
