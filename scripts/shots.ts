import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { PreviewServer } from "vite";
import { home, pageKinds, reference, tower, withPicture } from "#test/browser/page-kinds.ts";
import { serve, urlOf } from "#test/browser/serve-site.ts";
import { buildSites, type SiteName } from "#test/browser/sites.ts";
import { giveVoice } from "#test/browser/voice.ts";
import { findChromium } from "./find-chromium.ts";

/** A state of the site to look at: a path, and what happens there before the picture is taken. */
interface Scene {
  name: string;
  path: string;
  /** Of the sample, unless it is another. */
  site?: SiteName;
  prepare?: (page: Page) => Promise<void>;
}

const widths = [320, 390, 768, 1280, 1920];
const themes = ["light", "dark"] as const;
const out = "shots";

const scenes: Scene[] = [
  ...pageKinds.map(({ name, path }) => ({ name, path })),
  { name: "page that did not arrive", path: "", prepare: failToArrive },
  { name: "link copied", path: reference, prepare: copyLink },
  { name: "preferences", path: reference, prepare: press("Text and display") },
  { name: "shortcuts", path: reference, prepare: press("Text and display", "Keyboard shortcuts") },
  { name: "reading aloud", path: reference, prepare: press("Listen") },
  { name: "picture enlarged", path: withPicture, prepare: press(/^Enlarge/u) },
  { name: "offer to go on", path: reference, prepare: beginToRead },
  { name: "continue reading", path: home, prepare: beginToRead },
  { name: "article on its way", path: home, prepare: waitForArticle },
  { name: "list on its way", path: reference, prepare: waitForTopic },
  { name: "forced colours", path: reference, prepare: forceColours },
  { name: "more contrast", path: home, prepare: raiseContrast },
  { name: "front of three articles", path: home, site: "pictures" },
  { name: "front of one article", path: home, site: "single" },
  { name: "upright and small pictures", path: tower, site: "pictures" },
  { name: "on paper", path: reference, prepare: print },
  { name: "list on paper", path: "page/1/", prepare: print },
];

await takeAll();

/** Takes every scene at every width in every theme, and writes a page to look through them. */
async function takeAll(): Promise<void> {
  if (!existsSync("dist/index.html"))
    throw new Error("There is no dist/: run `npm run build` first.");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const temporary = mkdtempSync(join(tmpdir(), "broadsheet-shots-"));
  process.env["OUT"] = resolve("dist");
  const servers = new Map<string, PreviewServer>();
  for (const [name, site] of Object.entries(buildSites(temporary)))
    servers.set(name, await serve(site));
  const executablePath = await findChromium();
  const args = [
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const browser = await chromium.launch({ executablePath, args });
  for (const scene of scenes) {
    const server = servers.get(scene.site ?? "site");
    if (server) await takeScene(browser, scene, urlOf(server));
    console.log(scene.name);
  }
  await browser.close();
  await Promise.all([...servers.values()].map((server) => server.close()));
  rmSync(temporary, { recursive: true });
  writeFileSync(join(out, "index.html"), indexPage());
  console.log(`${scenes.length * widths.length * themes.length} pictures: ${out}/index.html`);
}

async function takeScene(browser: Browser, scene: Scene, base: string): Promise<void> {
  for (const colorScheme of themes) {
    const context = await browser.newContext({ colorScheme, permissions: ["clipboard-write"] });
    await giveVoice(context);
    const page = await context.newPage();
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
      await page.goto(base + scene.path, { waitUntil: "networkidle" });
      await scene.prepare?.(page);
      await page.evaluate(loadPictures);
      await page.screenshot({ path: join(out, fileOf(scene, width, colorScheme)), fullPage: true });
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.emulateMedia({ media: null, forcedColors: null, contrast: null });
      await page.evaluate(() => localStorage.clear());
    }
    await context.close();
  }
}

async function failToArrive(page: Page): Promise<void> {
  await page.route("**/topics/index.json", (route) => route.abort());
  await page.getByRole("contentinfo").getByRole("link", { name: "All topics" }).click();
  await page.getByRole("button", { name: "Try again" }).waitFor();
}

async function copyLink(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
}

function press(...names: (string | RegExp)[]): Scene["prepare"] {
  return async (page) => {
    for (const name of names) await page.getByRole("button", { name }).first().click();
    await page.waitForTimeout(300);
  };
}

async function beginToRead(page: Page): Promise<void> {
  const place = {
    path: `/${reference}`,
    headline: "A plan",
    language: "en",
    block: 4,
    done: false,
  };
  await page.evaluate(
    (begun) => localStorage.setItem("broadsheet:places:/", JSON.stringify([begun])),
    place,
  );
  await page.reload({ waitUntil: "networkidle" });
}

async function waitForArticle(page: Page): Promise<void> {
  await page.route("**/index.json", () => {});
  await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await page.locator("main[aria-busy]").waitFor();
}

async function waitForTopic(page: Page): Promise<void> {
  await page.route("**/index.json", () => {});
  await page.getByRole("link", { name: "Iraq" }).first().click();
  await page.locator("main[aria-busy]").waitFor();
}

async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
}

async function forceColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
}

async function raiseContrast(page: Page): Promise<void> {
  await page.emulateMedia({ contrast: "more" });
}

// Pictures below the first screen would wait for a reader.
async function loadPictures(): Promise<void> {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}

function fileOf({ name }: Scene, width: number, theme: string): string {
  return `${name.replaceAll(" ", "-")}-${width}-${theme}.png`;
}

function indexPage(): string {
  const style = "body{font:1rem sans-serif;background:#888}img{block-size:24rem;margin:4px}";
  const head = `<!doctype html><meta charset="utf-8"><title>Shots</title><style>${style}</style>`;
  return head + scenes.map(sceneSection).join("\n");
}

function sceneSection(scene: Scene): string {
  const files = themes.flatMap((theme) => widths.map((width) => fileOf(scene, width, theme)));
  const pictures = files.map(
    (file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`,
  );
  return `<h2>${scene.name}</h2>${pictures.join("")}`;
}
