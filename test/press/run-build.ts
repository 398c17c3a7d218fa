import { execFile } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { temporaryFolder } from "#test/press/temporary.ts";

/** What a build left behind. */
export interface Built {
  code: number;
  /** What it said, on both streams. */
  said: string;
  out: string;
}

const root = join(import.meta.dirname, "../..");

/** Builds a content folder into a new one, as `npm run build` does. */
export function runBuild(content: string, ...flags: string[]): Promise<Built> {
  return run([join(root, "scripts/build.ts"), ...flags], content);
}

/** The same by Vite's own command, which bundles the app anew. */
export function viteBuild(content: string, ...flags: string[]): Promise<Built> {
  return run([join(root, "node_modules/vite/bin/vite.js"), "build", "--", ...flags], content);
}

function run(command: string[], content: string): Promise<Built> {
  const out = temporaryFolder();
  const env = {
    ...process.env,
    CONTENT: content,
    OUT: out,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      command,
      { cwd: root, env },
      (_error, stdout, stderr) =>
        resolve({
          code: child.exitCode ?? -1,
          said: stripVTControlCharacters(stdout + stderr),
          out,
        }),
    );
  });
}
