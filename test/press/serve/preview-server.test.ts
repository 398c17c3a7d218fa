import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preview, type PreviewServer } from "vite";
import { readSettings } from "#press/config/settings.ts";
import { broadsheet } from "#press/vite-plugin.ts";
import { ask } from "#test/press/ask.ts";
import { testFiles } from "#test/press/file-questions.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const servers: PreviewServer[] = [];
const folders: string[] = [];
let port: number;
let portBelow: number;

/** Starts a real preview of a pressed site that lives at `url`, and gives its port. */
async function start(url: string): Promise<number> {
  const content = temporaryFolder({ "site.json": JSON.stringify({ url }) });
  const outDir = temporaryFolder({
    "index.html": "home",
    "404.html": "lost",
    "topics/index.html": "topics",
    "topics/港口/index.html": "harbours",
    "edition.json": "{}",
    "empty/a.svg": "<svg/>",
    "media/ten.webm": "0123456789",
    "media/large.webm": new Uint8Array(4_000_000),
    "media/a#b.png": "sharp",
    "media/a?b.png": "query",
    "media/50%25.png": "percent",
    "media/ä b.png": "letters",
  });
  execFileSync("mkfifo", [join(outDir, "media/pipe.webm")]);
  symlinkSync("/proc/self/mem", join(outDir, "media/unreadable.webm"));
  const server = await preview({
    configFile: false,
    root: content,
    plugins: [broadsheet({ ...readSettings([], {}), content, out: outDir })],
    preview: { port: 0, host: "127.0.0.1" },
    logLevel: "silent",
  });
  servers.push(server);
  folders.push(outDir);
  return (server.httpServer.address() as AddressInfo).port;
}

async function get(path: string, of = port) {
  const { headers, ...answer } = await ask(path, { port: of });
  const { location, "content-security-policy": policy } = headers;
  return { ...answer, location, policy };
}

beforeAll(async () => {
  port = await start("http://paper.example/");
  portBelow = await start("http://paper.example/paper/");
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

describe("the preview", () => {
  test.each([
    ["/", "home"],
    ["/topics/", "topics"],
    ["/topics/?from=chat", "topics"],
    ["/topics/%E6%B8%AF%E5%8F%A3/", "harbours"],
    ["/edition.json", "{}"],
    ["/empty/a.svg", "<svg/>"],
  ])("serves %s", async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 200, text });
  });

  test.each([
    ["/topics", "/topics/"],
    ["/topics?from=chat&x=%2F", "/topics/?from=chat&x=%2F"],
    ["/topics/%E6%B8%AF%E5%8F%A3", "/topics/%E6%B8%AF%E5%8F%A3/"],
  ])("leads %s to its slash, with its query", async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, location });
  });

  test.each([
    "/nothing",
    "/nothing/",
    "/nothing.html",
    "/topics/nothing/index.json",
    "/empty/",
    "/%E0%A4%A",
    "/%E0%A4%A/topics/",
    "/%00",
    "/..%2f..%2fetc/passwd",
    "/../../etc/passwd",
  ])("has no %s, and says so in the paper's own words", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: "lost" });
  });

  test.each([
    ["a name", `/${"x".repeat(300)}`],
    ["a name in bytes", `/${"%E6%B8%AF".repeat(100)}`],
    ["a path", `/${"a/".repeat(3000)}b`],
  ])("outlives %s that is too long for a disk", async (_what, path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: "lost" });
  });

  test.each([
    "//",
    "///",
    "//evil.example/",
    "//evil.example/topics",
    "//evil.example/..",
    "/\\evil.example/topics",
    "//topics",
    "///topics",
    "//[/topics",
    "/%2F%2Fevil.example",
    "/%5Cevil.example/topics",
  ])("leads nobody astray at %s", async (path) => {
    const { status, location } = await get(path);
    expect([200, 301, 302, 404]).toContain(status);
    expect(location ?? "/").toMatch(/^\/(?![/\\])/);
  });

  test("sends the security headers with pages that are there and that are not", async () => {
    for (const path of ["/", "/topics/", "/nothing/"]) {
      expect((await get(path)).policy).toMatch(/frame-ancestors 'none'/);
    }
  });
});

describe("the preview", () => {
  testFiles({
    port: () => port,
    ten: "/media/ten.webm",
    large: "/media/large.webm",
    odd: ["/media/pipe.webm", "/media/unreadable.webm", "/media/ten.webm/", "/media/a%2Fb.png"],
    signs: {
      "/media/a%23b.png": "sharp",
      "/media/a%3Fb.png": "query",
      "/media/a%3fb.png?x=1": "query",
      "/media/50%2525.png": "percent",
      "/media/%C3%A4%20b.png": "letters",
    },
  });
});

describe("the preview below a base path", () => {
  test("serves what is there, and leads to its slash", async () => {
    expect(await get("/paper/topics/", portBelow)).toMatchObject({ status: 200, text: "topics" });
    expect(await get("/paper/topics?a=1", portBelow)).toMatchObject({
      status: 301,
      location: "/paper/topics/?a=1",
    });
  });

  test("has nothing else", async () => {
    const lost = { status: 404, text: "lost" };
    expect(await get("/paper/nothing/", portBelow)).toMatchObject(lost);
    expect(await get("/paper/nothing", portBelow)).toMatchObject(lost);
    expect(await get("/topics/", portBelow)).toMatchObject({ status: 404 });
    expect(await get("/topics", portBelow)).toMatchObject({ status: 404, location: undefined });
  });

  test("leads from the root to the site, and says elsewhere where that is", async () => {
    expect(await get("/", portBelow)).toMatchObject({ status: 302, location: "/paper/" });
    for (const path of ["/topics/", "/paperless/", "//paper/", "/%"])
      expect(await get(path, portBelow)).toMatchObject({
        status: 404,
        text: "The site is at /paper/, and this address is not below it.\n",
      });
  });
});

test("a path of other letters is the same however a program escapes it", async () => {
  const of = await start("http://paper.example/süd/x(1)/");
  for (const path of ["/s%C3%BCd/x(1)/", "/s%c3%bcd/x%281%29/"])
    expect(await get(path, of)).toMatchObject({ status: 200, text: "home" });
  expect(await get("/s%C3%BCd/x(1)", of)).toMatchObject({ status: 301 });
  expect(await get("/sud/x(1)/", of)).toMatchObject({ status: 404 });
});

test("a site that is taken away while it is served is missed in words", async () => {
  const of = await start("http://paper.example/");
  const out = folders.at(-1) ?? "";
  rmSync(out, { recursive: true });
  expect(await get("/", of)).toMatchObject({
    status: 404,
    text: `There is no site in ${out}. Build it first.\n`,
  });
});
