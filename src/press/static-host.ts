import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Connect, PreviewServer } from "vite";
import { decodePath, paths } from "#model/paths.ts";
import { securityHeaders } from "./content-security.ts";
import { splitUrl } from "./request-url.ts";

/** Makes the preview server answer as a static host does: folders redirect to their slash, what is not there is a real 404. */
export function serveStatically(server: PreviewServer, out: string): () => void {
  const { base } = server.config;
  server.middlewares.use(redirectFolders(out, base));
  return () => server.middlewares.use(notFound(out));
}

function redirectFolders(out: string, base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname, search } = splitUrl(request.url);
    const path = decodePath(pathname);
    const below = `${path}/`.startsWith(base) ? path.slice(base.length) : undefined;
    if (below === undefined || path.endsWith("/") || !isFolder(join(out, normalize(`/${below}`))))
      return next();
    response.statusCode = 301;
    // One leading slash: two would name another host.
    response.setHeader("Location", `/${pathname.replace(/^[/\\]+/u, "")}/${search}`);
    response.end();
  };
}

// By now the base path is cut off, and the path of a page that is there has become its file's.
function notFound(out: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodePath(splitUrl(request.url).pathname);
    if (path.endsWith(".html") && existsSync(join(out, normalize(path)))) return next();
    response.statusCode = 404;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(readFileSync(join(out, paths.notFound)));
  };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
