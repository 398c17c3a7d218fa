import { describe, expect, test } from "vitest";
import { cacheControl } from "#press/output-formats/file-headers.ts";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { ask } from "#test/press/ask.ts";
import { nginx, startNginx } from "#test/press/nginx.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const { assets: immutable, rest: asked } = cacheControl;
const long = "a line of text\n".repeat(200);

// What the files of a site are like, each with its type.
const types = {
  "index.html": "text/html; charset=utf-8",
  "index.json": "application/json",
  "index.txt": "text/plain; charset=utf-8",
  "feed.xml": "text/xml; charset=utf-8",
  "feed.rss": "application/rss+xml",
  "atom.atom": "application/atom+xml",
  "feeds.opml": "text/x-opml",
  "manifest.webmanifest": "application/manifest+json",
  "icon.svg": "image/svg+xml",
  "captions.vtt": "text/vtt",
  "assets/reader-DT8n3Ya-.css": "text/css",
  "assets/react-D30i__oY.js": "application/javascript",
};

const siteOf = (name: string) => ({
  ...Object.fromEntries(Object.keys(types).map((file) => [file, `${name} ${long}`])),
  "404.html": `${name}: lost`,
  "2020/01/04/assets/index.html": "article",
  "2020/01/04/assets/quay-800.avif": "picture",
  "topics/assets/index.html": "topic",
  "2020/港口/index.html": "harbour",
  "2020/empty/a.mp4": "0123456789",
  ".well-known/security.txt": "Contact",
  _headers: "rules",
  _redirects: "rules",
});

const places = ["", "daily", "süd", "daily/evening", "org/süd/drei"];

const sites = () =>
  temporaryFolder(
    Object.fromEntries(
      places.flatMap((place) =>
        Object.entries(siteOf(place)).map(([file, text]) => [`${place}/${file}`, text]),
      ),
    ),
  );

async function serveSites() {
  const port = await startNginx(sites());
  return (path: string, headers: Record<string, string> = {}) =>
    ask(encodeURI(path), { port, headers });
}

describe.skipIf(!nginx).each(places)("with the example for nginx, a site at /%s", (place) => {
  const base = place === "" ? "/" : `/${place}/`;

  test("has its pages, with the headers of security", async () => {
    const get = await serveSites();
    const { status, text, headers } = await get(base);
    expect([status, text]).toEqual([200, `${place} ${long}`]);
    expect(headers["cache-control"]).toBe(asked);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value);
    expect((await get(`${base}2020/港口/`)).text).toBe("harbour");
    expect((await get(`${base}.well-known/security.txt`)).text).toBe("Contact");
  });

  test("leads folders to their slash, with the query", async () => {
    const get = await serveSites();
    for (const [path, to] of [
      [`${base}2020/港口`, encodeURI(`${base}2020/港口/`)],
      [`${base}topics/assets?from=chat`, `${encodeURI(base)}topics/assets/?from=chat`],
    ]) {
      const { status, headers } = await get(path ?? "");
      expect([status, headers.location]).toEqual([301, to]);
    }
  });

  test("has its own page for what is not there, which is not kept", async () => {
    const get = await serveSites();
    for (const path of [
      "no/such/page/",
      "nothing",
      "nothing/index.json",
      "nothing.svg",
      "nothing.webmanifest",
      "assets/",
      "assets/gone-D30i__oY.js",
      "2020/",
      "2020/empty/",
      "_headers",
      "_redirects",
    ]) {
      const { status, text, headers } = await get(base + path);
      expect([path, status, text]).toEqual([path, 404, `${place}: lost`]);
      expect(headers["cache-control"]).toBe(asked);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test("is compressed, and has the types of its files", async () => {
    const get = await serveSites();
    for (const [file, type] of Object.entries(types)) {
      const { headers } = await get(base + file, { "accept-encoding": "gzip" });
      const { vary, "content-encoding": coding, "content-type": given } = headers;
      expect({ file, coding, vary }).toEqual({ file, coding: "gzip", vary: "Accept-Encoding" });
      expect(given?.replace(/(?<!html|plain|text\/xml); charset=utf-8$/u, "")).toBe(type);
      expect((await get(base + file)).headers["content-encoding"]).toBeUndefined();
    }
  });

  test("is kept for good where a name has a hash, and asked for again elsewhere", async () => {
    const get = await serveSites();
    const keeping = async (path: string, headers = {}) =>
      (await get(base + path, headers)).headers["cache-control"];
    for (const file of ["assets/react-D30i__oY.js", "assets/reader-DT8n3Ya-.css"]) {
      expect(await keeping(file)).toBe(immutable);
      const { headers } = await get(base + file);
      const again = await get(base + file, { "if-none-match": headers.etag ?? "" });
      expect([again.status, again.headers["cache-control"]]).toEqual([304, immutable]);
    }
    for (const file of ["feed.xml", "topics/assets/", "2020/01/04/assets/quay-800.avif"])
      expect(await keeping(file)).toBe(asked);
  });

  test("gives parts of videos", async () => {
    const get = await serveSites();
    const video = `${base}2020/empty/a.mp4`;
    const { status, text, headers } = await get(video, { range: "bytes=2-4" });
    expect([status, text, headers["content-range"]]).toEqual([206, "234", "bytes 2-4/10"]);
    expect(headers["content-type"]).toBe("video/mp4");
    expect((await get(video, { range: "bytes=99-" })).status).toBe(416);
  });
});
