import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "#model/dates.ts";
import type { Page, PeriodCount } from "#model/page.ts";
import { htmlPath, paths, topicPath, wideningTo } from "#model/paths.ts";
import { site as paper } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { draftsName } from "#press/site-folder/output-target.ts";
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
    ([name]) =>
      files.has(name.replace(/json$/u, "html")) &&
      name.endsWith("index.json") &&
      // A new site on its way is not the site yet.
      !name.startsWith(`/${draftsName}/`),
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

// What dates lead to is said nowhere: the app spells it.
const countsByDate = new Set(["years", "months", "days"]);

function linksByDate(page: Page, key: string, value: unknown): string[] {
  if (page.kind === "moved" || page.kind === "withdrawn") return [];
  if (countsByDate.has(key) && Array.isArray(value))
    return value.map(({ period }: PeriodCount) => paths.period(period));
  const isDate = ["datePublished", "day", "month", "year"].includes(key);
  if (!isDate || typeof value !== "string" || page.kind === "topic") return [];
  return [paths.archive, ...wideningTo(dayOf(value)).map(paths.period)];
}

function linksOf(page: Page): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key = ""): void => {
    if (typeof value === "string" && ["path", "older", "newer", "previous", "next"].includes(key))
      found.push(value);
    found.push(...linksByDate(page, key, value));
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
