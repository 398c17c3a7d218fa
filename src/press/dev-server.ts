import { createReadStream, existsSync } from "node:fs";
import { dirname, extname, join, sep } from "node:path";
import type { Connect, ViteDevServer } from "vite";
import { compose } from "#edition/compose.ts";
import { indexOf, pages, toMoved } from "#edition/pages.ts";
import type { EditionIndex, Page } from "#model/page.ts";
import { decodePath, paths, twinPath } from "#model/paths.ts";
import { fileNames } from "./media.ts";
import { readContent } from "./read-content.ts";
import { permalinksName, readPermalinks } from "./permalink-file.ts";
import { problemLine, problemLines } from "./report.ts";
import { splitUrl } from "./request-url.ts";
import { readSite } from "./site.ts";

/** The bundle as it stands, held in memory. */
interface Galley {
  twins: Map<string, Page | EditionIndex | Record<string, string>>;
  /** Files on disk by path. */
  media: Map<string, string>;
}

// Several files saved at once make one new edition.
const settleMilliseconds = 30;

/** Serves a content folder's twins and media from memory in development, and tells the browser when the content has changed. */
export async function serveContent(server: ViteDevServer, content: string): Promise<void> {
  let galley = await readGalley(content);
  let pending: NodeJS.Timeout | undefined;
  const refresh = async () => {
    galley = await readGalley(content);
    server.ws.send({ type: "custom", event: "broadsheet:content" });
  };
  server.watcher.add(content);
  server.watcher.on("all", (_event, file) => {
    if (!file.startsWith(content + sep)) return;
    if (file.endsWith("site.json")) return void server.restart();
    clearTimeout(pending);
    pending = setTimeout(
      () => void refresh().catch((error) => console.error(error)),
      settleMilliseconds,
    );
  });
  server.middlewares.use(middleware(() => galley));
}

async function readGalley(content: string): Promise<Galley> {
  const site = readSite(content);
  const { submissions, reports } = await readContent(content, site);
  for (const line of problemLines(reports, content)) console.warn(line);
  const { lines, problems } = readPermalinks(content);
  for (const problem of problems)
    console.warn(problemLine(`${content}/${permalinksName}`, problem));
  const edition = compose(submissions, site, lines);
  const twins = new Map<string, Page | EditionIndex | Record<string, string>>([
    [paths.edition, indexOf(edition)],
    [paths.moved, toMoved(edition.retired)],
  ]);
  for (const { path, page } of pages(edition)) twins.set(twinPath(path), page);
  const media = new Map<string, string>();
  for (const { article, media: found } of submissions) {
    const path = edition.pathBySource.get(article.source)!;
    for (const name of fileNames(found))
      media.set(path + name, join(content, dirname(article.source), name));
  }
  return { twins, media };
}

const types: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".vtt": "text/vtt",
  ".webm": "video/webm",
  ".mp4": "video/mp4",
};

function middleware(current: () => Galley): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodePath(splitUrl(request.url).pathname);
    const twin = current().twins.get(path);
    const file = current().media.get(path);
    if (twin) {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(twin));
    } else if (file && existsSync(file)) {
      const type = types[extname(file)];
      if (type) response.setHeader("Content-Type", type);
      createReadStream(file).pipe(response);
    } else if (path.endsWith("/index.json")) {
      response.statusCode = 404;
      response.end();
    } else next();
  };
}
