import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { preview, type PreviewServer } from "vite";
import { findChromium } from "#scripts/find-chromium.ts";
import { left, reference, withdrawn } from "./page-kinds.ts";

const root = resolve(import.meta.dirname, "../..");

interface Copy {
  content: string;
  out: string;
}

/** Finds the browser, and serves three sites, built if they are not there: the sample at `/`, a copy with moved and withdrawn articles under `/paper/`, and a paper in many scripts. Returns a function that ends the servers. */
// oxlint-disable-next-line import/no-default-export -- Playwright needs one.
export default async function setUp(): Promise<() => Promise<void>> {
  process.env["CHROMIUM"] = await findChromium();
  const temporary = process.env["BROWSER_TEMPORARY"]!;
  removeAtExit(temporary);
  const site = {
    content: join(root, "content"),
    out: process.env["OUT"] ?? join(temporary, "site"),
  };
  const paper = { content: contentUnderPaper(temporary), out: join(temporary, "paper") };
  const world = {
    content: join(import.meta.dirname, "world"),
    out: join(temporary, "world"),
  };
  for (const copy of [site, paper, world])
    if (!existsSync(join(copy.out, "index.html"))) build(copy);
  const servers = [await serve(site), await serve(paper), await serve(world)];
  const [siteUrl, paperUrl, worldUrl] = servers.map(urlOf);
  process.env["SITE_URL"] = siteUrl;
  process.env["PAPER_URL"] = paperUrl;
  process.env["WORLD_URL"] = worldUrl;
  process.env["OUT"] = site.out;
  process.env["SITE_FOLDER"] = site.out;
  process.env["WORLD_FOLDER"] = world.out;
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

// An address from which an article has moved, and that of a withdrawn article.
const pastOfPaper = [
  `/${left}\t->\t/${reference}\n`,
  `/${withdrawn}\t2020-01-04T10:00:00+02:00\twithdrawn.txt\tA story withdrawn\n`,
].join("");

// After a failure the files stay, for debugging.
function removeAtExit(folder: string): void {
  process.once("exit", (code) => {
    if (code === 0) rmSync(folder, { recursive: true, force: true });
  });
}

function contentUnderPaper(temporary: string): string {
  const content = join(temporary, "content");
  cpSync(join(root, "content"), content, { recursive: true });
  appendFileSync(join(content, "permalinks.tsv"), pastOfPaper);
  const file = join(content, "site.json");
  const site = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(
    file,
    JSON.stringify({ ...site, url: "https://broadsheet.example/paper/", budgets: {} }),
  );
  return content;
}

function build({ content, out }: Copy): void {
  const env = { ...process.env, CONTENT: content, OUT: out };
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, "build"], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build of ${content} failed:\n${stdout}${stderr}`);
}

async function serve({ content, out }: Copy): Promise<PreviewServer> {
  Object.assign(process.env, { CONTENT: content, OUT: out });
  return preview({
    root,
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1" },
  });
}

function urlOf({ httpServer, config }: PreviewServer): string {
  const { port } = httpServer.address() as AddressInfo;
  return `http://127.0.0.1:${port}${config.base}`;
}
