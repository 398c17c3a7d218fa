// @vitest-environment node
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchSource, memorySource, PageError } from "#app/data/page-source.ts";
import { indexOf } from "#edition/pages.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";
import { twinPath } from "#model/paths.ts";

const edition = editionOf([copyOf({ headline: "港口", topics: ["tides"] })]);
const pages = pagesOf(edition);
const files = new Map<string, unknown>([
  ["/edition.json", indexOf(edition)],
  ...[...pages].map(([path, page]) => [twinPath(path), page] as const),
]);
let server: Server;
let origin: string;

// A static host with the JSON of a site below three base paths, and one broken file.
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURI(request.url!).replace(/^\/(?:paper|süd)\//u, "/");
    if (path === "/page/1/index.json") return void response.writeHead(503).end();
    if (path === "/page/2/index.json") return void response.end("<!doctype html>");
    const file = files.get(path);
    response.writeHead(file ? 200 : 404).end(file && JSON.stringify(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

describe("the source in a browser", () => {
  test.each(["/", "/paper/", "/s%C3%BCd/"])("reads twins and the index below %s", async (base) => {
    const source = fetchSource(origin + base);
    for (const [path, page] of pages) expect(await source.readPage(path)).toEqual(page);
    expect(await source.readEdition()).toEqual(indexOf(edition));
  });

  test("tells a missing page from one that did not arrive", async () => {
    const source = fetchSource(`${origin}/`);
    await expect(source.readPage("/nothing/")).rejects.toMatchObject({ missing: true });
    await expect(source.readPage("/page/1/")).rejects.toMatchObject({ missing: false });
  });

  test("names the page if there is no answer", async () => {
    const read = fetchSource("http://127.0.0.1:1/").readPage("/topics/");
    await expect(read).rejects.toThrow("/topics/");
    await expect(read).rejects.toMatchObject({ name: "PageError", missing: false });
  });

  test("takes an answer that is not JSON as a page that did not arrive", async () => {
    const read = fetchSource(`${origin}/`).readPage("/page/2/");
    await expect(read).rejects.toBeInstanceOf(PageError);
    await expect(read).rejects.toMatchObject({ missing: false });
  });
});

describe("the source in memory", () => {
  test("reads pages and the index", async () => {
    const source = memorySource(pages, indexOf(edition));
    expect(await source.readPage("/")).toBe(pages.get("/"));
    expect(await source.readEdition()).toMatchObject({ count: 1 });
  });

  test("has no other pages", async () => {
    const source = memorySource(pages);
    await expect(source.readPage("/nothing/")).rejects.toMatchObject({ missing: true });
    await expect(source.readEdition()).rejects.toMatchObject({ missing: true });
  });
});
