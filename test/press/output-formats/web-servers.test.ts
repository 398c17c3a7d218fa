import { describe, expect, test } from "vitest";
import { cacheControl } from "#press/output-formats/file-headers.ts";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { ask } from "#test/press/ask.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { startServer, webServers } from "#test/press/web-server.ts";

const long = "a line of text\n".repeat(200);

// What the files of a site are like, each with its type.
const types = {
  "index.html": "text/html",
  "index.json": "application/json",
  "index.txt": "text/plain",
  "manifest.webmanifest": "application/manifest+json",
  "feeds.opml": "text/x-opml",
  "icon.svg": "image/svg+xml",
  "captions.vtt": "text/vtt",
  "assets/reader-DT8n3Ya-.css": "text/css",
  "assets/react-D30i__oY.js": "text/javascript",
};

const site = {
  ...Object.fromEntries(Object.keys(types).map((file) => [file, long])),
  "feed.xml": "<rss/>",
  "404.html": "lost",
  ".well-known/security.txt": "Contact",
  "2020/港口/index.html": "harbour",
  "2020/a b+c%/index.html": "odd",
  "2020/empty/a.mp4": "0123456789",
  "2020/01/04/assets/quay-800.avif": "picture",
  "topics/assets/index.html": "topic",
  _headers: "rules",
  _redirects: "rules",
};

const cases = webServers.flatMap((server) =>
  ["/", "/daily/"].map((base) => ({ server, base, name: server.name })),
);

describe.each(cases)("with the example for $name, a site at $base", ({ server, base }) => {
  const serve = async () => {
    const files = Object.entries(site).map(([path, text]) => [`${base}${path}`, text]);
    const port = await startServer(server, {
      root: temporaryFolder(Object.fromEntries(files)),
      base,
    });
    return (path: string, headers: Record<string, string> = {}) =>
      ask(encodeURI(base + path), { port, headers });
  };

  test.skipIf(!server.isHere)("has its pages, with the headers of security", async () => {
    const get = await serve();
    const { status, text, headers } = await get("");
    expect([status, text]).toEqual([200, long]);
    expect(headers["cache-control"]).toBe(cacheControl.rest);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value);
    expect((await get("2020/港口/")).text).toBe("harbour");
    expect((await get("2020/a b+c%/")).text).toBe("odd");
    expect((await get(".well-known/security.txt")).text).toBe("Contact");
  });

  test.skipIf(!server.isHere)("leads folders to their slash", async () => {
    const get = await serve();
    for (const [path, to] of [
      ["2020/港口", `${base}2020/港口/`],
      ["topics/assets", `${base}topics/assets/`],
    ] as const) {
      const { status, headers } = await get(path);
      expect([301, 308]).toContain(status);
      const { pathname } = new URL(headers.location ?? "", "http://paper.example");
      expect(decodeURI(pathname)).toBe(to);
    }
  });

  test.skipIf(!server.isHere)("has its own page for what is not there, not kept", async () => {
    const get = await serve();
    for (const path of [
      "no/such/page/",
      "nothing",
      "nothing.webmanifest",
      "assets/",
      "assets/gone-D30i__oY.js",
      "2020/",
      "2020/empty/",
      "_headers",
      "_redirects",
    ]) {
      const { status, text, headers } = await get(path);
      expect([path, status, text]).toEqual([path, 404, "lost"]);
      expect(headers["cache-control"]).toBe(cacheControl.rest);
      expect(headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/iu);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test.skipIf(!server.isHere)("is compressed, and has the types of its files", async () => {
    const get = await serve();
    for (const [file, type] of Object.entries(types)) {
      const { headers } = await get(file, { "accept-encoding": "gzip" });
      expect([file, headers["content-encoding"]]).toEqual([file, "gzip"]);
      expect([file, headers["content-type"]?.replace(/;.*/u, "")]).toEqual([file, type]);
    }
  });

  test.skipIf(!server.isHere)("is kept for good where a name has a hash", async () => {
    const get = await serve();
    const keeping = async (path: string) => (await get(path)).headers["cache-control"];
    expect(await keeping("assets/react-D30i__oY.js")).toBe(cacheControl.assets);
    for (const file of ["feed.xml", "topics/assets/", "2020/01/04/assets/quay-800.avif"])
      expect([file, await keeping(file)]).toEqual([file, cacheControl.rest]);
    const { headers } = await get("index.json");
    const again = await get("index.json", { "if-none-match": headers.etag ?? "" });
    expect([again.status, again.headers["cache-control"]]).toEqual([304, cacheControl.rest]);
    expect((await get("feed.xml")).headers["content-type"]).toMatch(/^(?:text|application)\/xml/u);
    const part = await get("2020/empty/a.mp4", { range: "bytes=2-4" });
    expect([part.status, part.text]).toEqual([206, "234"]);
  });
});
