import { rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createServer, type ViteDevServer } from "vite";
import { readSettings } from "#press/settings.ts";
import { broadsheet } from "#press/vite-plugin.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { svg } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const quay = copyOf({ headline: "The quay", body: "A text.\n\na b.svg\n\ntide.webm\n\nThe end." });
const content = temporaryFolder({
  "x/quay.txt": ` image a b.svg\n\n${quay}`,
  "x/a b.svg": svg(),
  "x/tide.webm": "video",
});
let server: ViteDevServer;
let origin: string;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: content,
    cacheDir: temporaryFolder(),
    plugins: [broadsheet({ ...readSettings([], {}), content, out: temporaryFolder() })],
    server: { port: 0, host: "127.0.0.1", ws: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: "silent",
  });
  await server.listen();
  origin = `http://127.0.0.1:${(server.httpServer!.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

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

  test("an edit to the content is served, and the browser is told", async () => {
    const send = vi.spyOn(server.ws, "send");
    writeFileSync(join(content, "crane.txt"), copyOf({ headline: "The crane" }));
    await vi.waitFor(async () => expect(await headlines()).toContain("The crane"), 5000);
    expect(send).toHaveBeenCalledWith({ type: "custom", event: "broadsheet:content" });
    rmSync(join(content, "crane.txt"));
    await vi.waitFor(async () => expect(await headlines()).toEqual(["The quay"]), 5000);
  });

  test("an article that breaks while it is written is reported and leaves the others", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    writeFileSync(join(content, "half.txt"), " date 2020-02-30\n\nHalf");
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 5000);
    expect(warn.mock.calls.flat().join()).toContain("half.txt");
    expect(await headlines()).toEqual(["The quay"]);
    warn.mockRestore();
  });
});
