import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createServer, type ViteDevServer } from "vite";
import { readSettings } from "#press/config/settings.ts";
import { broadsheet } from "#press/vite-plugin.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import * as composing from "#edition/compose.ts";
import { ask } from "#test/press/ask.ts";
import { testFiles } from "#test/press/file-questions.ts";
import { svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const media = ["a b.svg", "a#b.svg", "a?b.svg"];
const videos = ["tide.webm", "ten.webm", "large.webm", "pipe.webm", "unreadable.webm"];
const quay = copyOf({
  headline: "The quay",
  body: ["A text.", ...media, ...videos, "The end."].join("\n\n"),
});
const quayPath = "/2020/01/04/the-quay/";
const content = temporaryFolder({
  "x/quay.txt": ` image a b.svg\n\n${quay}`,
  "x/a b.svg": svg(),
  "x/a#b.svg": svg(),
  "x/a?b.svg": svg(),
  "x/tide.webm": "video",
  "x/ten.webm": "0123456789",
  "x/large.webm": new Uint8Array(4_000_000),
  "x/pipe.webm": "for now",
  "x/unreadable.webm": "for now",
});
let server: ViteDevServer;
let origin: string;

beforeAll(async () => {
  server = await startAt(content);
  // After the content was read, so that there is a page that leads there.
  for (const name of ["pipe", "unreadable"]) rmSync(join(content, `x/${name}.webm`));
  execFileSync("mkfifo", [join(content, "x/pipe.webm")]);
  symlinkSync("/proc/self/mem", join(content, "x/unreadable.webm"));
  origin = `http://127.0.0.1:${port()}`;
});

afterAll(() => server.close());

async function startAt(folder: string): Promise<ViteDevServer> {
  const started = await createServer({
    configFile: false,
    root: folder,
    cacheDir: temporaryFolder(),
    plugins: [broadsheet({ ...readSettings([], {}), content: folder, out: temporaryFolder() })],
    server: { port: 0, host: "127.0.0.1", ws: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: "silent",
  });
  return started.listen();
}

const port = () => (server.httpServer!.address() as AddressInfo).port;

async function headlines(): Promise<string[]> {
  const response = await fetch(`${origin}/index.json`);
  const { cards } = (await response.json()) as { cards: { headline: string }[] };
  return cards.map(({ headline }) => headline);
}

describe("in development", () => {
  test("twins and the index come from memory", async () => {
    expect(await headlines()).toEqual(["The quay"]);
    const article = await fetch(`${origin}/2020/01/04/the-quay/index.json`);
    expect(await article.json()).toMatchObject({ kind: "article" });
    const index = await fetch(`${origin}/edition.json`);
    expect(await index.json()).toMatchObject({ count: 1 });
  });

  test("what has no twin is a real 404", async () => {
    expect((await fetch(`${origin}/2020/01/04/nothing/index.json`)).status).toBe(404);
  });

  test("media come from beside their article, with their type", async () => {
    const picture = await fetch(`${origin}/2020/01/04/the-quay/a%20b.svg`);
    expect(picture.headers.get("content-type")).toBe("image/svg+xml");
    expect(await picture.text()).toBe(svg());
    const video = await fetch(`${origin}/2020/01/04/the-quay/tide.webm`);
    expect(video.headers.get("content-type")).toBe("video/webm");
    await video.arrayBuffer();
  });

  testFiles({
    port,
    ten: `${quayPath}ten.webm`,
    large: `${quayPath}large.webm`,
    odd: [`${quayPath}pipe.webm`, `${quayPath}unreadable.webm`],
    signs: { [`${quayPath}a%23b.svg`]: svg(), [`${quayPath}a%3Fb.svg`]: svg() },
  });

  test("an edit to the content is served, and the browser is told", async () => {
    const send = vi.spyOn(server.ws, "send");
    writeFileSync(join(content, "crane.txt"), copyOf({ headline: "The crane" }));
    await vi.waitFor(async () => expect(await headlines()).toContain("The crane"), 60_000);
    expect(send).toHaveBeenCalledWith({ type: "custom", event: "broadsheet:content" });
    rmSync(join(content, "crane.txt"));
    await vi.waitFor(async () => expect(await headlines()).toEqual(["The quay"]), 60_000);
  });

  test("an article that breaks while it is written is reported and leaves the others", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    writeFileSync(join(content, "half.txt"), " date 2020-02-30\n\nHalf");
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 60_000);
    expect(warn.mock.calls.flat().join()).toContain("half.txt");
    expect(await headlines()).toEqual(["The quay"]);
    warn.mockRestore();
  });
});

test("a content folder that goes and comes back is noticed, and the last edition stays until then", async () => {
  const folder = temporaryFolder({ "quay.txt": copyOf({ headline: "The quay" }) });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const started = await startAt(folder);
  const to = { port: (started.httpServer!.address() as AddressInfo).port };
  renameSync(folder, `${folder}.old`);
  const said = () => warn.mock.calls.flat().join("\n");
  await vi.waitFor(() => expect(said()).toContain("is gone"), 60_000);
  expect((await ask("/edition.json", to)).text).toContain("The quay");
  mkdirSync(folder);
  writeFileSync(join(folder, "crane.txt"), copyOf({ headline: "The crane" }));
  const edition = async () => (await ask("/edition.json", to)).text;
  await vi.waitFor(async () => expect(await edition()).toContain("The crane"), 60_000);
  await started.close();
  rmSync(`${folder}.old`, { recursive: true });
  warn.mockRestore();
});

test("an edition that cannot be read leaves the last one, and the server", async () => {
  const folder = temporaryFolder({ "quay.txt": copyOf({ headline: "The quay" }) });
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const started = await startAt(folder);
  const to = { port: (started.httpServer!.address() as AddressInfo).port };
  const compose = vi.spyOn(composing, "compose").mockImplementation(() => {
    throw new Error("A fault");
  });
  writeFileSync(join(folder, "crane.txt"), copyOf({ headline: "The crane" }));
  await vi.waitFor(() => expect(error).toHaveBeenCalled(), 60_000);
  expect((await ask("/edition.json", to)).text).toContain("The quay");
  compose.mockRestore();
  await started.close();
  error.mockRestore();
});

test("below a base path twins and media are served below it", async () => {
  const below = temporaryFolder({
    "site.json": '{ "url": "https://host.example/paper/" }',
    "quay.txt": copyOf({ headline: "The quay", body: "A text.\n\na#b.svg\n\nThe end." }),
    "a#b.svg": svg(),
  });
  const started = await startAt(below);
  const to = { port: (started.httpServer!.address() as AddressInfo).port };
  expect((await ask("/paper/edition.json", to)).text).toContain("The quay");
  expect((await ask(`/paper${quayPath}a%23b.svg`, to)).text).toBe(svg());
  await started.close();
});
