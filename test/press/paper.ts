import { join } from "node:path";
import type { Site } from "#model/site.ts";
import { buildSite } from "#press/build-site.ts";
import { firstVisitChunk } from "#press/bundle/chunks.ts";
import { entries, textFace } from "#press/bundle/entries.ts";
import { jobAt, type Places } from "./archive.ts";
import { filesIn } from "./files-in.ts";
import { temporaryFolder } from "./temporary.ts";
import type { SiteJob } from "#press/site-job.ts";

/** An app that shows a page by its path and its twin. */
const app = {
  "client/index.html":
    '<head><!--masthead--><!--head--></head><div id="root"></div><script type="module" src="/assets/app.js"></script>',
  "client/assets/starter-a.js": "start",
  "client/icon.svg": "<svg/>",
  "manifest.json": JSON.stringify({
    "_app.js": { file: "assets/app.js", name: firstVisitChunk },
    [entries.starter]: { file: "assets/starter-a.js" },
    [entries.earlyScript]: { file: "assets/early.js" },
    "text.woff2": { file: "assets/text.woff2", src: textFace },
  }),
  "server/entry-server.mjs":
    "export const createRenderer = () => async (path, page) => ({ head: '', body: path + JSON.stringify(page ?? null) });",
};

/** Where a content folder is pressed again and again. */
export interface Desk {
  content: string;
  out: string;
  job: SiteJob;
  places: Places;
}

/** Makes a desk with these files in its content folder. */
export function deskWith(
  files: Record<string, string | Uint8Array>,
  changes: Partial<SiteJob> = {},
): Desk {
  const content = temporaryFolder(files);
  const places = { content, bundle: temporaryFolder(app), kept: temporaryFolder() };
  const job = { ...jobAt({ ...places, out: join(temporaryFolder(), "site") }), ...changes };
  return { content, out: job.out, job, places: { ...places, out: job.out } };
}

/** What stands at a desk, and what a first press of the same content would give. */
export async function pressAndCompare(
  { content, out, job }: Pick<Desk, "content" | "out" | "job">,
  site: Site = job.site,
) {
  const outcome = await buildSite({ ...job, site, renderKey: JSON.stringify(site) });
  const cold = deskWith({}, { content, site, now: job.now });
  await buildSite(cold.job);
  return { outcome, pressed: filesIn(out), cold: filesIn(cold.out) };
}
