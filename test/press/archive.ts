import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "#model/page.ts";
import { htmlPath, topicPath } from "#model/paths.ts";
import { site as paper } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import type { SiteJob } from "#press/site-job.ts";

/** What is to be pressed from where to where. */
export interface Places {
  content: string;
  out: string;
  /** The folder of the app. */
  bundle: string;
  /** The folder of what the press remembers. */
  kept: string;
  /** The name of the store in there, where it is not the only one. */
  store?: string;
}

/** Turns places into a job with the settings of the test paper. */
export function jobAt({ content, out, bundle, kept, store = "archive" }: Places): SiteJob {
  return {
    site: { ...paper, pageSize: 2 },
    content,
    out,
    now: Date.parse("2026-01-01T00:00:00Z"),
    store: join(kept, `${store}.sqlite`),
    pictures: join(kept, "pictures"),
    cards: join(kept, "cards"),
    ingestKey: "a",
    renderKey: "a",
    app: async () => ({
      client: join(bundle, "client"),
      server: join(bundle, "server/entry-server.mjs"),
      manifest: join(bundle, "manifest.json"),
    }),
    progress: () => () => {},
  };
}

/** Lists the links of a pressed site that lead nowhere, and the twins that are torn. */
export function brokenLinks(out: string): string[] {
  const files = filesIn(out);
  // A twin may come before its page, to which nothing leads yet.
  const twins = [...files].filter(
    ([name]) => files.has(name.replace(/json$/u, "html")) && name.endsWith("index.json"),
  );
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
    if (typeof value === "string" && ["path", "older", "newer", "previous", "next"].includes(key))
      found.push(value);
    // Of an article, and of the list of them.
    if (key === "topics" && Array.isArray(value))
      for (const topic of value)
        found.push(
          topicPath(
            typeof topic === "string" ? topic : (topic as { name: string }).name,
            page.topicPaths,
          ),
        );
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(page);
  return found;
}
