import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { findChromium } from "./find-chromium.ts";
import { measureInteractions } from "./interaction.ts";
import { type LighthouseResult, loadLighthouse } from "./lighthouse/load.ts";

const pages = {
  home: "/",
  "reference article": "/2020/01/04/the-iranian-plan-that-qassem-soleimanis-death-thwarted/",
  topic: "/topics/iran/",
};
const bare = "/without-scripts";
const runs = Number(process.env["RUNS"] ?? 3);
const out = resolve(process.env["OUT"] ?? "dist");

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const metrics = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift",
} as const;

type Figures = Record<(typeof categories)[number] | keyof typeof metrics, number>;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};
const compressed = new Set([".html", ".js", ".css", ".json", ".svg", ".txt"]);

const { lighthouse, launch } = await loadLighthouse();
process.exitCode = await measureAll();

/** Measures each page as a phone sees it, with and without its scripts in turn, prints the medians, and returns the exit code: 1 where a bar is missed. */
async function measureAll(): Promise<number> {
  const server = createServer((request, response) => {
    const path = decodeURI(request.url!.split("?")[0]!);
    const answer = fileAt(path.replace(bare, ""), path.startsWith(bare));
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chrome = await launch({
    chromePath: await findChromium(),
    chromeFlags: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  let missed = 0;
  try {
    for (const [name, path] of Object.entries(pages)) {
      const whole: Figures[] = [];
      const stripped: Figures[] = [];
      // In turn, so that what else the machine does falls on both.
      for (let run = 0; run < runs; run += 1) {
        whole.push(await measure(origin + path, chrome.port));
        stripped.push(await measure(origin + bare + path, chrome.port));
      }
      missed += report(name, medians(whole), medians(stripped));
    }
    missed += await measureInteractions(origin, runs);
  } finally {
    chrome.kill();
    server.close();
  }
  return missed > 0 ? 1 : 0;
}

// As a host sends it: compressed, and what has a hash in its name for good.
function fileAt(path: string, stripped: boolean) {
  const file = join(out, normalize(`/${path}${path.endsWith("/") ? "index.html" : ""}`));
  const type = extname(file);
  try {
    const bytes = readFileSync(file);
    const body = stripped && type === ".html" ? Buffer.from(withoutScripts(String(bytes))) : bytes;
    const headers = {
      "Content-Type": types[type] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    };
    if (!compressed.has(type)) return { headers, body };
    return {
      headers: { ...headers, "Content-Encoding": "br" },
      body: brotliCompressSync(body),
    };
  } catch {
    return undefined;
  }
}

// What a script would load goes with it.
function withoutScripts(html: string): string {
  return html
    .replaceAll(/<script type="module".*?<\/script>/gsu, "")
    .replaceAll(/<link rel="(?:modulepreload|preload" as="fetch)"[^>]*>/gu, "");
}

async function measure(url: string, port: number): Promise<Figures> {
  const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
  const { lhr } = result!;
  const warnings = lhr.runtimeError ? [lhr.runtimeError.message] : lhr.runWarnings;
  for (const warning of warnings) console.warn(`${url}: ${warning}`);
  sayFaults(lhr);
  const scores = categories.map((name) => [name, 100 * (lhr.categories[name]?.score ?? 0)]);
  const values = Object.entries(metrics).map(([name, id]) => [name, lhr.audits[id]?.numericValue]);
  return Object.fromEntries([...scores, ...values]) as Figures;
}

// What costs a point outside performance has a name.
function sayFaults(lhr: LighthouseResult): void {
  for (const name of categories.slice(1)) {
    for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit?.score === 0) console.warn(`${name}: ${audit.title}`);
    }
  }
}

function medians(figures: readonly Figures[]): Figures {
  const middle = (key: keyof Figures) =>
    figures.map((one) => one[key]).toSorted((a, b) => a - b)[figures.length >> 1]!;
  const keys = Object.keys(figures[0]!) as (keyof Figures)[];
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as Figures;
}

/** Prints a page's medians and the bars that it misses, and returns their number. */
function report(name: string, whole: Figures, stripped: Figures): number {
  const ratio = whole.LCP / stripped.LCP;
  const scores = categories.map((category) => Math.round(whole[category]));
  const inWords = ({ FCP, LCP, TBT, CLS }: Figures) =>
    `FCP ${FCP.toFixed(0)} ms, LCP ${LCP.toFixed(0)} ms, TBT ${TBT.toFixed(0)} ms, CLS ${CLS.toFixed(4)}`;
  console.log(`${name}: ${scores.join(" / ")}, ${inWords(whole)}`);
  console.log(`  without its scripts: ${inWords(stripped)}; LCP ${ratio.toFixed(3)} times that`);
  const bars: [string, boolean][] = [
    ["100 in each category", scores.every((score) => score === 100)],
    ["LCP within 10% of the page without its scripts", ratio <= 1.1],
    ["TBT under 100 ms", whole.TBT < 100],
    ["CLS 0", whole.CLS === 0],
  ];
  const missed = bars.filter(([, holds]) => !holds);
  for (const [bar] of missed) console.log(`  missed: ${bar}`);
  return missed.length;
}
