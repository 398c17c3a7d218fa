// @vitest-environment node
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchSource, memorySource, PageError } from "#app/data/page-source.ts";
import { indexOf } from "#edition/pages.ts";
import { copyOf, editionOf, pagesOf, tides } from "#test/edition/edition-of.ts";
import { twinPath } from "#model/paths.ts";

const edition = editionOf([
  copyOf({ headline: "港口", topics: ["tides", "c++"] }),
  ...tides(9, ["tides", "c++"]),
]);
const pages = pagesOf(edition);
const files = new Map<string, unknown>([
  ["/edition.json", indexOf(edition)],
  ...[...pages].map(([path, page]) => [twinPath(path), page] as const),
]);
// What a host answers at an address, whatever is there.
const answers = new Map<string, { status: number; text: string }>();
let server: Server;
let origin: string;

// A static host with the JSON of a site below three base paths.
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURI(request.url!).replace(/^\/(?:paper|süd)\//u, "/");
    const file = files.get(path);
    const { status, text } = answers.get(path) ?? {
      status: file ? 200 : 404,
      text: JSON.stringify(file),
    };
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

function read(path: string, status: number, text: string) {
  answers.set(twinPath(path), { status, text });
  return fetchSource(`${origin}/`)
    .readPage(path)
    .finally(() => answers.delete(twinPath(path)));
}

describe("the source in a browser", () => {
  test.each(["/", "/paper/", "/s%C3%BCd/"])("reads twins and the index below %s", async (base) => {
    const source = fetchSource(origin + base);
    for (const [path, page] of pages) expect(await source.readPage(path)).toEqual(page);
    expect(await source.readEdition()).toEqual(indexOf(edition));
  });

  test.each([400, 403, 404, 410])("takes the status %d for no such page", async (status) => {
    const html = "<!doctype html><title>Nothing here</title>";
    await expect(read("/topics/", status, html)).rejects.toMatchObject({ missing: true });
  });

  test.each([401, 408, 429, 500, 502, 503, 504])(
    "takes the status %d for a page that did not arrive",
    async (status) => {
      await expect(read("/topics/", status, "{}")).rejects.toMatchObject({ missing: false });
    },
  );

  test.each([
    "<!doctype html>",
    "\n <HTML>",
    '<?xml version="1.0"?>',
    "null",
    "{}",
    '"text"',
    "[1]",
  ])("takes %j, which comes with status 200, for no such page", async (text) => {
    const reading = read("/topics/", 200, text);
    await expect(reading).rejects.toBeInstanceOf(PageError);
    await expect(reading).rejects.toMatchObject({ missing: true });
  });

  test.each(["", '{ "kind": "topics", "topi'])(
    "takes %j, which was cut off, for a page that did not arrive",
    async (text) => {
      const reading = read("/topics/", 200, text);
      await expect(reading).rejects.toBeInstanceOf(PageError);
      await expect(reading).rejects.toMatchObject({ missing: false });
    },
  );

  test("takes the twin of another address for no such page", async () => {
    const asked = [...pages.keys(), "/2020/01/04/nothing/", "/topics/nothing/", "/page/99/"];
    const pairs = [...pages].flatMap(([path, page]) =>
      asked
        .filter((other) => other !== path)
        .map((other) => ({ other, text: JSON.stringify(page) })),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const { other, text } of pairs)
      await expect(read(other, 200, text)).rejects.toMatchObject({ missing: true });
  });

  test("reads a kind of page that it does not know", async () => {
    expect(await read("/topics/", 200, '{ "kind": "game" }')).toEqual({ kind: "game" });
  });

  test("names the page if there is no answer", async () => {
    const reading = fetchSource("http://127.0.0.1:1/").readPage("/topics/");
    await expect(reading).rejects.toThrow("/topics/");
    await expect(reading).rejects.toMatchObject({ name: "PageError", missing: false });
  });
});

describe("the source in memory", () => {
  test("reads pages and the index", async () => {
    const source = memorySource(pages, indexOf(edition));
    expect(await source.readPage("/")).toBe(pages.get("/"));
    expect(await source.readEdition()).toMatchObject({ count: 10 });
  });

  test("has no other pages", async () => {
    const source = memorySource(pages);
    await expect(source.readPage("/nothing/")).rejects.toMatchObject({ missing: true });
    await expect(source.readEdition()).rejects.toMatchObject({ missing: true });
  });
});

test("a host that never answers does not keep a reader waiting without end", async () => {
  const waits: unknown[] = [];
  const { fetch: real } = globalThis;
  globalThis.fetch = (_url, init) => {
    waits.push(init?.signal);
    return Promise.reject(new DOMException("It took too long", "TimeoutError"));
  };
  const failure = fetchSource("/").readPage("/");
  await expect(failure).rejects.toMatchObject({ name: "PageError", missing: false });
  globalThis.fetch = real;
  expect(waits).toEqual([expect.any(AbortSignal)]);
});
