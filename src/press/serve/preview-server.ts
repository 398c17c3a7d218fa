import type { ServerResponse } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Connect, PreviewServer } from "vite";
import { htmlPath, pagePaths } from "#model/paths.ts";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { filePathOf, pathBelow, splitUrl } from "./request-url.ts";
import { sendFile } from "./send-file.ts";

/** Makes the preview server answer as a static host does: folders redirect to their slash, what is not there is a real 404. */
export function serveStatically(server: PreviewServer, out: string): void {
  server.middlewares.use(staticHost(out, server.config.base));
}

function staticHost(out: string, base: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const { pathname, search } = splitUrl(request.url);
    const below = pathBelow(base, pathname);
    if (below === undefined) return next();
    const path = filePathOf(below);
    if (path !== undefined && !pathname.endsWith("/") && isFolder(join(out, path)))
      return redirect(response, pathname, search);
    try {
      await answer({ request, response, out, path });
    } catch (error) {
      next(error);
    }
  };
}

interface Question {
  request: Connect.IncomingMessage;
  response: ServerResponse;
  out: string;
  path: string | undefined;
}

async function answer({ request, response, out, path }: Question): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (path !== undefined && (await sendFile(request, response, join(out, htmlPath(path))))) return;
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(readFileSync(join(out, pagePaths.notFound)));
}

function redirect(response: ServerResponse, pathname: string, search: string): void {
  response.statusCode = 301;
  // One leading slash: two would name another host.
  response.setHeader("Location", `/${pathname.replace(/^[/\\]+/u, "")}/${search}`);
  response.end();
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // It is not there, cannot be looked at, or has too long a name.
    return false;
  }
}
