// Parses every article of every corpus beside the project: nothing may throw or lose a letter, and it must be fast.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lostFrom } from "#test/wire/conservation.ts";
import { decode } from "#wire/decode.ts";
import { parse, type Parsed } from "#wire/parse.ts";

const corpora = "../shared/corpora";
/** Seconds for all of Reuters-21578, with language detection. */
const bar = 10;

if (existsSync(corpora)) {
  const unpacked = mkdtempSync(join(tmpdir(), "corpora-"));
  try {
    for (const name of ["wire-gold", "nasty"]) check(name, join(corpora, name));
    for (const name of ["bbc", "reuters-21578"]) {
      execFileSync("tar", ["xzf", join(corpora, `${name}.tar.gz`), "-C", unpacked]);
      check(name, join(unpacked, name));
    }
  } finally {
    rmSync(unpacked, { recursive: true });
  }
} else {
  write(`There is no ${corpora} here, so nothing can be read.`);
}

function check(name: string, folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt"))
    .toSorted();
  const texts = files.map((file) => decode(readFileSync(join(folder, file))).text);
  const [start, work] = [performance.now(), process.threadCpuUsage()];
  const parsed = texts.map((text, index) => parseOne(text, files[index] ?? ""));
  const wall = (performance.now() - start) / 1000;
  // Only the work of this thread counts, not that of other processes.
  const { user, system } = process.threadCpuUsage(work);
  const seconds = (user + system) / 1e6;
  const lost = files.filter((_, at) => {
    const [text, result] = [texts[at], parsed[at]];
    return text !== undefined && result && lostFrom(text, result, "en").length > 0;
  });
  const published = parsed.filter(({ article }) => article !== undefined).length;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  write(
    `${name}: ${files.length} files, ${(characters / 1e6).toFixed(1)} M characters, ${seconds.toFixed(2)} s of work in ${wall.toFixed(2)} s, ${published} published, ${lost.length} with letters lost`,
  );
  for (const [key, count] of tally(parsed)) write(`  ${String(count).padStart(6)} ${key}`);
  for (const file of lost.slice(0, 10)) write(`  lost in ${file}`);
  if (lost.length > 0 || (name === "reuters-21578" && seconds > bar)) process.exitCode = 1;
}

function parseOne(text: string, file: string): Parsed {
  const path = file.replaceAll("\\", "/");
  // Most corpora have no dates. With the day in a folder their articles can be published.
  const source = /^\d{4}\//.test(path) ? path : `2020/01/04/${path}`;
  return parse(text, { source, timeZone: "Africa/Johannesburg", language: "en" });
}

function tally(parsed: Parsed[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { article, problems } of parsed) {
    const keys = problems.map(({ rule, severity }) => `${severity} ${rule}`);
    for (const key of [...new Set(keys), `language ${article?.language ?? "none"}`])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b, "en"));
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
