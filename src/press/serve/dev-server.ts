import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import type { Connect, ViteDevServer } from "vite";
import { compose } from "#edition/compose.ts";
import { indexOf, pages, toMoved } from "#edition/pages.ts";
import type { EditionIndex, Page } from "#model/page.ts";
import { lookupPaths } from "#model/path-parts.ts";
import { paths, twinPath } from "#model/paths.ts";
import { skippedEntryLines } from "#press/content/skipped-entries.ts";
import { readContent } from "#press/content/read-content.ts";
import { permalinksName, readPermalinks } from "#press/permalinks/permalink-file.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { problemLine, problemLines } from "#press/report/problem-lines.ts";
import { filePathOf, pathBelow, splitUrl } from "./request-url.ts";
import { sendFile } from "./send-file.ts";
import { readSiteFile } from "#press/config/site-config.ts";
import { watchContent } from "./watch-content.ts";
import { filesNeeded } from "#model/medium.ts";

/** A content folder as a site in memory. */
interface DevSite {
  twins: Map<string, Page | EditionIndex | Record<string, string>>;
  /** The files on disk, by path. */
  media: Map<string, string>;
}

/** Serves a content folder's twins and media from memory in development, and tells the browser when the content has changed. */
export async function serveContent(server: ViteDevServer, content: string): Promise<void> {
  let devSite = await readDevSite(content);
  let reading = Promise.resolve();
  const refresh = async () => {
    try {
      devSite = await readDevSite(content);
      server.ws.send({ type: "custom", event: "broadsheet:content" });
    } catch (error) {
      // The last edition stays until the folder can be read again.
      console.error(error instanceof PublisherError ? error.message : error);
    }
  };
  let settings = readSettingsText(content);
  const watcher = watchContent({
    content,
    onChange: () => {
      const before = settings;
      settings = readSettingsText(content);
      if (settings !== before) void server.restart().catch(console.error);
      else reading = reading.then(refresh);
    },
    say: console.warn,
  });
  server.httpServer?.once("close", () => watcher.close());
  // Of the sources, which Vite watches.
  server.watcher.on("error", (error) => console.error(error));
  server.middlewares.use(middleware(server.config.base, () => devSite));
}

// A change of site.json or words.json changes the server itself. If a file cannot be read, the restart says so.
function readSettingsText(content: string): string {
  return ["site.json", "words.json"].map((name) => readIfThere(join(content, name))).join("\0");
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return undefined;
  }
}

async function readDevSite(content: string): Promise<DevSite> {
  const { file, site, problems: ofSite } = readSiteFile(content);
  // What is not published yet may do without an address.
  for (const problem of ofSite)
    if (problem.rule !== "missing-url") console.warn(problemLine(file, problem));
  const { submissions, reports, skippedEntries } = await readContent(content, site);
  for (const line of [
    ...problemLines(reports, content),
    ...skippedEntryLines(skippedEntries, content),
  ])
    console.warn(line);
  const { lines, problems } = readPermalinks(content, site);
  for (const problem of problems)
    console.warn(problemLine(`${content}/${permalinksName}`, problem));
  const edition = compose(submissions, site, lines);
  const twins = new Map<string, Page | EditionIndex | Record<string, string>>([
    [paths.edition, indexOf(edition)],
    [lookupPaths.moved, toMoved(edition.retired)],
  ]);
  for (const { path, page } of pages(edition)) twins.set(twinPath(path), page);
  const media = new Map<string, string>();
  for (const { article, media: found } of submissions) {
    const path = edition.pathBySource.get(article.source);
    if (path === undefined) continue;
    for (const [name, from] of filesNeeded(found))
      media.set(path + name, join(content, dirname(article.source), from));
  }
  return { twins, media };
}

function middleware(base: string, current: () => DevSite): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const path = filePathOf(pathBelow(base, splitUrl(request.url).pathname) ?? "");
    try {
      if (!(await answer({ request, response, path, devSite: current() }))) next();
    } catch (error) {
      next(error);
    }
  };
}

interface Question {
  request: Connect.IncomingMessage;
  response: ServerResponse;
  path: string | undefined;
  devSite: DevSite;
}

async function answer({ request, response, path = "", devSite }: Question): Promise<boolean> {
  const twin = devSite.twins.get(path);
  const file = devSite.media.get(path);
  if (twin) {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(twin));
    return true;
  }
  if (file && (await sendFile(request, response, file))) return true;
  if (!file && !path.endsWith("/index.json")) return false;
  response.statusCode = 404;
  response.end();
  return true;
}
