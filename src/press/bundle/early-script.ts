import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { build, type Rolldown } from "vite";
import { escapeXml } from "#press/output-formats/escape-xml.ts";
import { entries } from "./entries.ts";

/** The script that runs before the first paint: a file of its own, as no page may have a script in its markup. */
export interface EarlyScript {
  /** From the base path, with a hash of what it holds. */
  fileName: string;
  code: string;
}

/** Bundles what the first paint waits for into one classic script. */
export async function bundleEarlyScript(root: string): Promise<EarlyScript> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(root, entries.earlyScript), formats: ["iife"], name: "early" },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  if (!first) throw new Error(`The bundler made nothing of ${entries.earlyScript}`);
  const code = first.output[0].code.trim();
  const hash = createHash("sha256").update(code).digest("base64url").slice(0, 8);
  return { fileName: `assets/before-paint-${hash}.js`, code };
}

/** Turns the early script into a file for the bundler, whose manifest names it by its source. */
export function asAsset({ fileName, code }: EarlyScript): Rolldown.EmittedAsset {
  const originalFileName = entries.earlyScript;
  return { type: "asset", name: basename(fileName), fileName, source: code, originalFileName };
}

/** Puts the early script into an index.html, ahead of everything else that a build adds to its head. */
export function withEarlyScript(index: string, fileName: string, base: string): string {
  const tag = `<script src="${escapeXml(base + fileName)}" data-base="${escapeXml(base)}"></script>`;
  return index.replace("<!--head-->", () => `${tag}<!--head-->`);
}

/** Puts the early script's source into a development server's index.html. */
export function withEarlySource(index: string, base: string): string {
  const tag = `<script type="module" src="${escapeXml(base + entries.earlyScript)}"></script>`;
  return index.replace("<!--head-->", () => `${tag}<!--head-->`);
}
