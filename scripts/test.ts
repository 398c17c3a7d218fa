import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { styleText } from "node:util";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Stage {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Counts what the command reported; without it the stage counts as one. */
  count?: () => Counts;
  /** The stage without which this one makes no sense. */
  needs?: string;
}

interface Result extends Counts {
  seconds: number;
  /** What the command wrote, unless that was printed at once. */
  output: Uint8Array;
}

const root = join(import.meta.dirname, "..");
const temporary = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
const unitReport = join(temporary, "unit.json");
const browserReport = join(temporary, "browser.json");
const sites = { BROWSER_TEMPORARY: join(temporary, "browser") };

// Those of one line run side by side.
const stages: Stage[][] = [
  [
    { name: "types", command: "tsc" },
    { name: "lint", command: "oxlint --deny-warnings" },
    { name: "dead code", command: "knip" },
    { name: "format", command: "oxfmt --check" },
  ],
  [
    {
      name: "unit and component",
      command: `vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
      count: countUnit,
    },
    { name: "build", command: "node test/browser/sites.ts", env: sites },
  ],
  [
    {
      name: "browser",
      command: "playwright test --reporter=list,json",
      env: { ...sites, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
      count: countBrowser,
      needs: "build",
    },
  ],
];

process.exitCode = await runAll();

/** Runs every stage, prints the sum on the last line, and returns the exit code. */
async function runAll(): Promise<number> {
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  const broken = new Set<string>();
  for (const line of stages) {
    const results = line.map((stage, at) =>
      broken.has(stage.needs ?? "") ? undefined : run(stage, at === 0),
    );
    for (const [at, stage] of line.entries()) {
      const counts = await print(stage, results[at]);
      if (counts.failed > 0) broken.add(stage.name);
      for (const key of ["passed", "failed", "skipped"] as const) sum[key] += counts[key];
    }
  }
  // What Playwright kept of a failed run is there to be read.
  if (!broken.has("browser")) rmSync(temporary, { recursive: true, force: true });
  if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(", ")}`);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
  console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 ? 1 : 0;
}

/** Runs a stage, and prints what it writes at once or keeps it. */
async function run({ command, env, count }: Stage, atOnce: boolean): Promise<Result> {
  const start = performance.now();
  const child = spawn(atOnce ? command : `${command} 2>&1`, {
    cwd: root,
    shell: true,
    stdio: ["ignore", atOnce ? "inherit" : "pipe", "inherit"],
    env: environment(env),
  });
  const ended = once(child, "close");
  const output = child.stdout ? await buffer(child.stdout) : new Uint8Array();
  const [status] = (await ended) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  return { ...(count ? counted(count, status === 0) : one(status === 0)), seconds, output };
}

/** Prints a stage between its two headings, and returns its counts. */
async function print(stage: Stage, running?: Promise<Result>): Promise<Counts> {
  const { name, command, needs } = stage;
  if (!running) {
    console.log(styleText("bold", `\n== ${name}: not run, since ${needs} failed`));
    return { passed: 0, failed: 0, skipped: 0 };
  }
  console.log(styleText("bold", `\n== ${name}: ${command.split(" ")[0]}`));
  const { output, seconds, ...counts } = await running;
  process.stdout.write(output);
  const outcome = counts.failed > 0 ? "failed" : "passed";
  console.log(`== ${name}: ${outcome} in ${seconds.toFixed(1)} s`);
  return counts;
}

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  return { ...process.env, ...more, PATH: path };
}

function one(succeeded: boolean): Counts {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

// A runner that broke down before or beside its tests reports no failed test, and yet has failed.
function counted(count: () => Counts, succeeded: boolean): Counts {
  try {
    const counts = count();
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return one(false);
  }
}

function countUnit(): Counts {
  const report = readJson<Record<string, number>>(unitReport);
  return {
    passed: report["numPassedTests"] ?? 0,
    failed: report["numFailedTests"] ?? 0,
    skipped: (report["numPendingTests"] ?? 0) + (report["numTodoTests"] ?? 0),
  };
}

function countBrowser(): Counts {
  const { stats } = readJson<{ stats: Record<string, number> }>(browserReport);
  return {
    passed: stats["expected"] ?? 0,
    failed: stats["unexpected"] ?? 0,
    skipped: stats["skipped"] ?? 0,
  };
}

function readJson<Data>(file: string): Data {
  return JSON.parse(readFileSync(file, "utf8")) as Data;
}
