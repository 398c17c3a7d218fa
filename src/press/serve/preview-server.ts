import type { ServerResponse } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Connect, PreviewServer } from "vite";
import { htmlPath, pagePaths } from "#model/paths.ts";
import { isPlainFile } from "#press/files/hash-file.ts";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { builtBase } from "#press/site-folder/built-base.ts";
import { filePathOf, pathBelow, splitUrl } from "./request-url.ts";
import { sendFile } from "./send-file.ts";

/** Makes the preview server answer as a static host does: folders redirect to their slash, what is not there is a real 404. */
export function serveStatically(server: PreviewServer, out: string): void {
  server.middlewares.use(staticHost(out, server.config.base));
}

function staticHost(out: string, base: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    try {
      // A build may have moved the site meanwhile.
      await answer({ request, response, out, base: builtBase(out) ?? base });
    } catch (error) {
      next(error);
    }
  };
}

interface Question {
  request: Connect.IncomingMessage;
  response: ServerResponse;
  out: string;
  base: string;
}

async function answer({ request, response, out, base }: Question): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const { pathname, search } = splitUrl(request.url);
  const below = pathBelow(base, pathname);
  if (below === undefined) return answerOutside(response, pathname, base);
  const path = filePathOf(below);
  if (path !== undefined && !pathname.endsWith("/") && isFolder(join(out, path)))
    return redirect(response, 301, `${pathname}/${search}`);
  if (path !== undefined && (await sendFile(request, response, join(out, htmlPath(path))))) return;
  response.statusCode = 404;
  const lost = join(out, pagePaths.notFound);
  if (!isPlainFile(lost)) return say(response, `There is no site in ${out}. Build it first.`);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(readFileSync(lost));
}

// On a host, something else may be there.
function answerOutside(response: ServerResponse, pathname: string, base: string): void {
  if (pathname === "/") return redirect(response, 302, base);
  response.statusCode = 404;
  say(response, `The site is at ${base}, and this address is not below it.`);
}

function say(response: ServerResponse, message: string): void {
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${message}\n`);
}

function redirect(response: ServerResponse, status: number, to: string): void {
  response.statusCode = status;
  // One leading slash: two would name another host.
  response.setHeader("Location", `/${to.replace(/^[/\\]+/u, "")}`);
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
