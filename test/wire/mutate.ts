// Parses 100,000 damaged real files, the same in every run: none may throw, hang or lose a letter.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { lostFrom } from "#test/wire/conservation.ts";
import { decode } from "#wire/decode.ts";
import { parse } from "#wire/parse.ts";

const folders = ["../shared/corpora/wire-gold", "../shared/corpora/nasty", "test/wire/fixtures"];
const total = Number(process.argv[2] ?? 100_000);
/** Milliseconds in which a file of this size must be parsed. */
const slowest = 1000;
/** Files are cut to this length: most mistakes happen at their beginning. */
const length = 3000;

const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .map((file) => readFileSync(`${folder}/${file}`)),
  );
type Mutation = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

const mutations: Mutation[] = [flipBytes, cut, join, shuffleLines, doubleLine, joinLines];

const random = seeded(1987);
const start = performance.now();
let worst = 0;
for (let round = 0; round < total; round++) {
  const bytes = mutate();
  const before = performance.now();
  try {
    const { text } = decode(bytes);
    const parsed = parse(text, { source: "2020/01/04/a.txt", timeZone: "UTC", language: "en" });
    worst = Math.max(worst, performance.now() - before);
    const lost = lostFrom(text, parsed, "en");
    if (lost.length > 0) report(round, bytes, `lost ${lost.slice(0, 20).join("")}`);
  } catch (error) {
    report(round, bytes, String(error));
  }
  if (performance.now() - before > slowest) report(round, bytes, "took too long");
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
process.stdout.write(
  `${total} damaged files in ${seconds} s, the slowest in ${worst.toFixed(0)} ms\n`,
);

function mutate(): Uint8Array {
  const whole = pick(files);
  const at = below(4) === 0 ? below(Math.max(1, whole.length - length)) : 0;
  let bytes = Uint8Array.from(whole.subarray(at, at + length));
  for (let count = 1 + below(3); count > 0; count--) bytes = pick(mutations)(bytes);
  return bytes;
}

function report(round: number, bytes: Uint8Array, fault: string): void {
  process.exitCode = 1;
  process.stdout.write(
    `round ${round}: ${fault}\n${JSON.stringify(Buffer.from(bytes).toString("latin1")).slice(0, 400)}\n`,
  );
}

function flipBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + below(20); count > 0; count--) copy[below(copy.length)] = below(256);
  return copy;
}

function cut(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = below(bytes.length + 1);
  const to = from + below(bytes.length - from + 1);
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
}

function join(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const other = pick(files);
  const at = below(bytes.length + 1);
  return Uint8Array.from([...bytes.subarray(0, at), ...other.subarray(0, below(1000))]);
}

function shuffleLines(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const lines = linesOf(bytes);
  for (let at = lines.length - 1; at > 0; at--) {
    const other = below(at + 1);
    const [one = "", two = ""] = [lines[at], lines[other]];
    [lines[at], lines[other]] = [two, one];
  }
  return bytesOf(lines);
}

function doubleLine(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytesOf(linesOf(bytes).flatMap((line) => (below(3) === 0 ? [line, line] : [line])));
}

function joinLines(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString("latin1");
  return Uint8Array.from(Buffer.from(text.replaceAll("\n", pick(["", " ", "\r", "\t"])), "latin1"));
}

function linesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes).toString("latin1").split("\n");
}

function bytesOf(lines: string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(lines.join("\n"), "latin1"));
}

function pick<T>(from: readonly T[]): T {
  return from[below(from.length)] as T;
}

function below(limit: number): number {
  return limit === 0 ? 0 : Math.floor(random() * limit);
}

/** Random numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
