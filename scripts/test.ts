import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
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

const root = join(import.meta.dirname, "..");
const temporary = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
const unitReport = join(temporary, "unit.json");
const browserReport = join(temporary, "browser.json");
const out = join(temporary, "site");

const stages: Stage[] = [
  { name: "types", command: "tsc" },
  { name: "lint", command: "oxlint --deny-warnings" },
  { name: "dead code", command: "knip" },
  { name: "format", command: "oxfmt --check" },
  {
    name: "unit and component",
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    count: countUnit,
  },
  { name: "build", command: "vite build -- --strict", env: { OUT: out } },
  {
    name: "browser",
    command: "playwright test --reporter=list,json",
    env: { OUT: out, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count: countBrowser,
    needs: "build",
  },
];

process.exitCode = runAll();

/** Runs every stage, prints the sum on the last line, and returns the exit code. */
function runAll(): number {
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  const broken = new Set<string>();
  for (const stage of stages) {
    const counts = broken.has(stage.needs ?? "") ? leaveOut(stage) : run(stage);
    if (counts.failed > 0) broken.add(stage.name);
    for (const key of ["passed", "failed", "skipped"] as const) sum[key] += counts[key];
  }
  rmSync(temporary, { recursive: true, force: true });
  if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(", ")}`);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
  console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 ? 1 : 0;
}

function run({ name, command, env, count }: Stage): Counts {
  console.log(styleText("bold", `\n== ${name}: ${command.split(" ")[0]}`));
  const start = performance.now();
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: "inherit",
    env: environment(env),
  });
  const succeeded = status === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = count ? counted(count, succeeded) : one(succeeded);
  console.log(`== ${name}: ${counts.failed > 0 ? "failed" : "passed"} in ${seconds} s`);
  return counts;
}

function leaveOut({ name, needs }: Stage): Counts {
  console.log(styleText("bold", `\n== ${name}: not run, since ${needs} failed`));
  return { passed: 0, failed: 0, skipped: 0 };
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
