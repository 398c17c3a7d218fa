import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { corpusArticle, toWire, writeCorpus } from "./bench/corpus.ts";
import { findPeers, type Peer } from "./bench/peers.ts";
import { storeFile } from "#press/store/cache-folder.ts";

const usage = `Usage: npm run bench -- [SIZE...] [--peers] [--cards] [--runs N] [--folder FOLDER]

Presses a made-up archive of each size (1000 and 10000 if none is said): cold, with nothing changed, and with one more
article. --cards draws a card for every article, which peers do not. FOLDER is where it lies; a folder in memory measures the press, one on disk the disk as well.`;

/** What one run cost. */
interface Cost {
  /** Seconds. */
  wall: number;
  cpu: number;
  /** Megabytes at the most, of the process with all its threads. */
  memory: number;
  /** Files that were written or removed, and their bytes. */
  files: number;
  bytes: number;
  /** Those of search among them. */
  searchFiles: number;
  searchBytes: number;
}

const noFiles = { files: 0, bytes: 0, searchFiles: 0, searchBytes: 0 };

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: "boolean", default: false },
    cards: { type: "boolean", default: false },
    runs: { type: "string", default: "3" },
    folder: { type: "string", default: tmpdir() },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) console.log(usage);
else
  for (const size of positionals.length > 0 ? positionals : ["1000", "10000"]) bench(Number(size));

function bench(size: number): void {
  const folder = mkdtempSync(join(values.folder, "broadsheet-bench-"));
  const content = join(folder, "content");
  const out = join(folder, "site");
  try {
    console.log(`\n${size} articles`);
    writeCorpus(content, size, values.cards);
    const runs = Array.from({ length: Number(values.runs) }, (_, number) => number);
    const cold = median(runs.map(() => pressCold(content, out)));
    say("cold", cold, size);
    const idle = median(runs.map(() => press(content, out)));
    say("nothing changed", idle, size);
    say("one more", median(runs.map((number) => pressOneMore(content, out, size + number))), size);
    if (values.peers)
      for (const peer of findPeers()) comparePeer(peer, join(folder, peer.name), size, cold);
  } finally {
    forgetArchive(content, out);
    rmSync(folder, { recursive: true, force: true });
  }
}

// Without anything that an earlier run left, the bundled app aside: the peers bundle none.
function pressCold(content: string, out: string): Cost {
  rmSync(out, { recursive: true, force: true });
  forgetArchive(content, out);
  return press(content, out);
}

function forgetArchive(content: string, out: string): void {
  const store = storeFile(content, out);
  mkdirSync(dirname(store), { recursive: true });
  for (const name of readdirSync(dirname(store)))
    if (name.startsWith(basename(store))) rmSync(join(dirname(store), name));
}

function pressOneMore(content: string, out: string, number: number): Cost {
  const file = join(content, `2020/01/01/article-${number}.txt`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    toWire({ ...corpusArticle(number), datePublished: `2020-01-01 1${number % 10}:00` }),
  );
  return press(content, out);
}

function press(content: string, out: string): Cost {
  rmSync(`${out}.changes`, { recursive: true, force: true });
  const script = [process.execPath, join(root, "scripts/build.ts")];
  const cost = measure(script, root, { CONTENT: content, OUT: out });
  const lists = ["added", "changed", "removed"].map((name) =>
    join(`${out}.changes`, `${name}.txt`),
  );
  const names = lists.flatMap((list) =>
    existsSync(list) ? readFileSync(list, "utf8").split("\n").filter(Boolean) : [],
  );
  const ofSearch = names.filter((name) => name.startsWith("search/"));
  return {
    ...cost,
    files: names.length,
    bytes: sizeOf(names, out),
    searchFiles: ofSearch.length,
    searchBytes: sizeOf(ofSearch, out),
  };
}

function sizeOf(names: readonly string[], out: string): number {
  const files = names.map((name) => join(out, name)).filter((file) => existsSync(file));
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function comparePeer(peer: Peer, folder: string, size: number, own: Cost): void {
  peer.prepare(folder, size);
  const costs = Array.from({ length: Number(values.runs) }, () => {
    rmSync(join(folder, "public"), { recursive: true, force: true });
    return { ...measure(peer.command, folder), ...noFiles };
  });
  const cost = median(costs);
  say(peer.name, cost, size);
  console.log(`  Broadsheet takes ${(own.wall / cost.wall).toFixed(2)} of ${peer.name}'s time`);
}

// GNU time knows what the process and its children took.
function measure([command, ...args]: string[], cwd: string, more: Record<string, string> = {}) {
  const { stderr, status } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", command!, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...more },
  });
  const figures = stderr.trim().split("\n").at(-1)!.split(" ").map(Number);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = figures;
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
  return { wall, cpu: user + system, memory: kilobytes / 1000 };
}

function median(costs: readonly Cost[]): Cost {
  const middle = (key: keyof Cost) =>
    costs.map((cost) => cost[key]).toSorted((a, b) => a - b)[costs.length >> 1]!;
  return {
    wall: middle("wall"),
    cpu: middle("cpu"),
    memory: middle("memory"),
    files: middle("files"),
    bytes: middle("bytes"),
    searchFiles: middle("searchFiles"),
    searchBytes: middle("searchBytes"),
  };
}

function say(what: string, cost: Cost, size: number): void {
  const { wall, cpu, memory, files, bytes, searchFiles, searchBytes } = cost;
  const each = `${((wall * 1000) / size).toFixed(2)} ms an article`;
  const ofSearch = `${searchFiles} and ${(searchBytes / 1e6).toFixed(3)} MB of search`;
  const touched = `${files} files and ${(bytes / 1e6).toFixed(2)} MB touched (${ofSearch})`;
  console.log(
    `${what.padEnd(16)} ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB, ${each}, ${touched}`,
  );
}
