import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "#model/page.ts";
import { htmlPath, paths } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { type ArchiveJob, pressArchive } from "#press/press-archive.ts";
import { site as paper } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { filesIn } from "#test/press/vite-build.ts";

/** An app that shows a page by its path and its twin. */
const app = {
  "client/index.html":
    '<head><!--masthead--><!--head--></head><div id="root"></div><script type="module" src="/assets/app.js"></script>',
  "client/assets/starter-a.js": "start",
  "client/icon.svg": "<svg/>",
  "server/entry-server.mjs":
    "export const createRenderer = async () => async (path, page) => ({ head: '', body: path + JSON.stringify(page ?? null) });",
};

/** Where a content folder is pressed again and again. */
export interface Desk {
  content: string;
  out: string;
  job: ArchiveJob;
}

/** Makes a desk with these files in its content folder. */
export function deskWith(
  files: Record<string, string | Uint8Array>,
  changes: Partial<ArchiveJob> = {},
): Desk {
  const content = temporaryFolder(files);
  const bundle = temporaryFolder(app);
  const out = join(temporaryFolder(), "site");
  const job: ArchiveJob = {
    site: { ...paper, pageSize: 2 },
    content,
    out,
    store: join(temporaryFolder(), "archive.sqlite"),
    pictures: temporaryFolder(),
    readingKey: "a",
    pressingKey: "a",
    app: async () => ({
      client: join(bundle, "client"),
      server: join(bundle, "server/entry-server.mjs"),
    }),
    progress: () => () => {},
    ...changes,
  };
  return { content, out, job };
}

/** What stands at a desk, and what a first press of the same content would give. */
export async function pressAndCompare({ content, out, job }: Desk, site: Site = job.site) {
  const outcome = await pressArchive({ ...job, site, pressingKey: JSON.stringify(site) });
  const cold = deskWith({}, { content, site });
  await pressArchive(cold.job);
  return { outcome, pressed: filesIn(out), cold: filesIn(cold.out) };
}

/** Lists the links of a pressed site that lead nowhere, and the twins that are torn. */
export function brokenLinks(out: string): string[] {
  const twins = [...filesIn(out)].filter(([name]) => name.endsWith("index.json"));
  return twins.flatMap(([name]) => {
    const file = join(out, name);
    try {
      const page = JSON.parse(readFileSync(file, "utf8")) as Page;
      const html = readFileSync(file.replace(/json$/u, "html"), "utf8");
      if (!html.includes("</div>")) return [`${name} is torn`];
      return linksOf(page)
        .filter((path) => !existsSync(join(out, htmlPath(path))))
        .map((path) => `${name} -> ${path}`);
    } catch (error) {
      return [`${name}: ${(error as Error).message}`];
    }
  });
}

function linksOf(page: Page): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key = ""): void => {
    if (typeof value === "string" && ["path", "older", "newer"].includes(key)) found.push(value);
    if (key === "topics" && Array.isArray(value))
      for (const topic of value)
        found.push(
          paths.topic(typeof topic === "string" ? topic : (topic as { name: string }).name),
        );
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(page);
  return found;
}
