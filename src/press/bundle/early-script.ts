import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { escapeXml } from "#press/output-formats/escape-xml.ts";

/** The script that runs before the first paint: a file of its own, as no page may have a script in its markup. */
export interface EarlyScript {
  /** From the base path, with a hash of what it holds. */
  fileName: string;
  code: string;
}

const entry = "src/app/before-paint.ts";

/** Bundles what the first paint waits for into one classic script. */
export async function bundleEarlyScript(root: string): Promise<EarlyScript> {
  const [built] = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(root, entry), formats: ["iife"], name: "early" },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built!.output[0].code.trim();
  const hash = createHash("sha256").update(code).digest("base64url").slice(0, 8);
  return { fileName: `assets/before-paint-${hash}.js`, code };
}

/** Puts the early script into an index.html, ahead of everything else that the press adds to its head. */
export function withEarlyScript(index: string, fileName: string, base: string): string {
  const tag = `<script src="${escapeXml(base + fileName)}" data-base="${escapeXml(base)}"></script>`;
  return index.replace("<!--head-->", () => `${tag}<!--head-->`);
}

/** Puts the early script's source into a development server's index.html. */
export function withEarlySource(index: string, base: string): string {
  const tag = `<script type="module" src="${escapeXml(base + entry)}"></script>`;
  return index.replace("<!--head-->", () => `${tag}<!--head-->`);
}
