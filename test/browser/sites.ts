import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { left, reference, withdrawn } from "./page-kinds.ts";

/** A site for the tests. */
export interface TestSite {
  content: string;
  out: string;
}

export type SiteName = "site" | "paper" | "world" | "compounds" | "pictures" | "single";

const root = resolve(import.meta.dirname, "../..");

/** Returns the sites in a folder, built if they are not there: the sample, a copy with moved and withdrawn articles under `/paper/`, a paper in many scripts, one in German and Finnish with long words, one of three articles with pictures of every shape, and one of a single article. */
export function buildSites(temporary: string): Record<SiteName, TestSite> {
  const out = (name: string) => join(temporary, name);
  const site = { content: join(root, "content"), out: process.env["OUT"] ?? out("site") };
  const paper = { content: out("content"), out: out("paper") };
  const world = { content: join(import.meta.dirname, "world"), out: out("world") };
  const compounds = { content: join(import.meta.dirname, "compounds"), out: out("compounds") };
  const pictures = { content: join(import.meta.dirname, "pictures"), out: out("pictures") };
  if (!existsSync(paper.content)) writePaper(paper.content);
  const single = { content: out("single-content"), out: out("single") };
  if (!existsSync(single.content)) writeSingle(pictures.content, single.content);
  const sites = { site, paper, world, compounds, pictures, single };
  for (const one of Object.values(sites)) if (!existsSync(join(one.out, "index.html"))) build(one);
  return sites;
}

// An address from which an article has moved, and that of a withdrawn article.
const pastOfPaper = [
  `/${left}\t->\t/${reference}\n`,
  `/${withdrawn}\t2020-01-04T10:00:00+02:00\twithdrawn.txt\tA story withdrawn\n`,
].join("");

function writePaper(content: string): void {
  cpSync(join(root, "content"), content, { recursive: true });
  appendFileSync(join(content, "permalinks.tsv"), pastOfPaper);
  const file = join(content, "site.json");
  const site = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(
    file,
    JSON.stringify({ ...site, url: "https://broadsheet.example/paper/", budgets: {} }),
  );
}

function writeSingle(pictures: string, content: string): void {
  cpSync(pictures, content, { recursive: true });
  for (const name of ["permalinks.tsv", "2020/01/04"])
    rmSync(join(content, name), { recursive: true });
}

// Standard output is kept for the tests.
function build({ content, out }: TestSite): void {
  const env = { ...process.env, CONTENT: content, OUT: out };
  const command = [join(root, "scripts/build.ts"), "--strict"];
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: [0, 2, 2] });
  if (status !== 0) throw new Error(`The build of ${content} failed`);
}

if (import.meta.main) buildSites(process.env["BROWSER_TEMPORARY"]!);
