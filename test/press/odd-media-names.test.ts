import { readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { AddressInfo } from "node:net";
import { JSDOM } from "jsdom";
import { decodeXML } from "entities";
import { preview } from "vite";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { readSettings } from "#press/config/settings.ts";
import { broadsheet } from "#press/vite-plugin.ts";
import { ask } from "#test/press/ask.ts";
import { filesIn } from "#test/press/files-in.ts";
import { nginx, startNginx } from "#test/press/nginx.ts";
import { png } from "#test/press/pictures.ts";
import { runBuild } from "#test/press/run-build.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const url = "https://host.example/paper/";

// Each has signs with a meaning in URLs, HTML, XML, JSON, lists of files or the rules of hosts.
const pictures = [
  "a#b.png",
  "a?b.png",
  "50%.png",
  "50%25.png",
  "a;b&c=d.png",
  "it's(1)*.png",
  '"q"<i>`.png',
  "港口ä.png",
  "a+b@c!$,.png",
  "a:b|c^{}[]~.png",
  "#.png",
  "&.png",
];
const video = ["v#1?.webm", "v#1?.vtt"];
const lead = `it's #1 & "two"? 100%.png`;

let content: string;
let out: string;
let asked: string[];

beforeAll(async () => {
  const picture = await png(500, 300);
  const named = [...pictures, lead, "v#1?.png"].map((name) => [`x/${name}`, picture]);
  content = temporaryFolder({
    "site.json": JSON.stringify({ url }),
    "x/quay.txt": [
      ` image ${lead}`,
      "The quay",
      "2020-01-04 10:00",
      "A text.",
      ...pictures,
      "v#1?.webm",
      "The end.",
    ].join("\n\n"),
    "x/v#1?.webm": "video",
    "x/v#1?.vtt": "WEBVTT\n",
    ...Object.fromEntries(named),
  });
  const built = await runBuild(content, "--strict");
  if (!built.said.includes("0 errors, 0 warnings")) throw new Error(built.said);
  out = built.out;
  asked = [
    ...new Set([...filesIn(out)].flatMap(([name, bytes]) => addressesIn(name, textOf(bytes)))),
  ];
});

const textOf = (bytes: string) => Buffer.from(bytes, "base64").toString();

/** The addresses of the site that a file names, as paths of a request. */
function addressesIn(name: string, text: string): string[] {
  if (name.endsWith(".html")) return inHtml(text);
  // Feeds hold HTML, which is escaped once more.
  if (/\.(?:xml|json|opml|txt|webmanifest)$/u.test(name)) return inText(decodeXML(decodeXML(text)));
  return [];
}

function inHtml(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const values = [...document.querySelectorAll("*")].flatMap((element) =>
    ["src", "href", "poster", "content", "data-twin"].flatMap(
      (key) => element.getAttribute(key) ?? [],
    ),
  );
  const sets = [...document.querySelectorAll("[srcset]")].flatMap((element) =>
    (element.getAttribute("srcset") ?? "").split(", ").map((one) => one.split(" ", 1).join("")),
  );
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return [
    ...[...values, ...sets].filter((value) => /^(?:\/|https:\/\/host\.example\/)/u.test(value)),
    ...data.flatMap(({ textContent }) => inText(textContent)),
  ]
    .map((value) => new URL(value, url))
    .map(({ pathname }) => pathname);
}

function inText(text: string): string[] {
  return Array.from(
    text.matchAll(/https:\/\/host\.example(\/[^\s"<>\\]*)/gu),
    ([, path = ""]) => path,
  );
}

test("every picture and video is named somewhere in the site", () => {
  const names = new Set(asked.map((path) => decodeURIComponent(basename(path))));
  for (const name of video) expect(names).toContain(name);
  expect([...names].filter((name) => name.startsWith("v#1?"))).toHaveLength(3);
  for (const name of [...pictures, lead])
    expect(names).toContain(name.replace(/\.png$/u, "-500.avif"));
});

test("what the site names is a file of the site, and on the list of uploads", () => {
  const files = new Set(filesIn(out).keys());
  const uploads = new Set(readFileSync(join(`${out}.changes`, "added.txt"), "utf8").split("\n"));
  for (const name of files) expect(uploads).toContain(name.slice(1));
  for (const path of asked) {
    const [file = ""] = path.slice("/paper".length).split("?", 1);
    const name = decodeURIComponent(file).replace(/\/$/u, "/index.html");
    expect(files).toContain(name);
  }
});

async function previewPort(): Promise<number> {
  const server = await preview({
    configFile: false,
    root: content,
    plugins: [broadsheet({ ...readSettings([], {}), content, out })],
    preview: { port: 0, host: "127.0.0.1" },
    logLevel: "silent",
  });
  onTestFinished(() => server.close());
  return (server.httpServer.address() as AddressInfo).port;
}

async function missingAt(port: number): Promise<string[]> {
  const answers = asked.map(async (path) => `${(await ask(path, { port })).status} ${path}`);
  return (await Promise.all(answers)).filter((answer) => !answer.startsWith("200 "));
}

test("the preview finds all that the site names", async () => {
  expect(await missingAt(await previewPort())).toEqual([]);
});

test.skipIf(!nginx)("nginx finds all that the site names", async () => {
  const root = temporaryFolder();
  symlinkSync(out, join(root, "paper"));
  expect(await missingAt(await startNginx(root))).toEqual([]);
});
