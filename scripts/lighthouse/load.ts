import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What Lighthouse found on a page, as far as it is read here. */
export interface LighthouseResult {
  runtimeError?: { message: string };
  runWarnings: string[];
  categories: Record<
    string,
    { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
  >;
  audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number } | undefined
  >;
}

/** A browser that runs, and the port at which tools reach it. */
interface Chrome {
  port: number;
  kill: () => void;
}

interface Tools {
  lighthouse: (
    url: string,
    flags: { port: number; output: "json"; logLevel: "error" },
  ) => Promise<{ lhr: LighthouseResult } | undefined>;
  launch: (options: { chromePath: string; chromeFlags: string[] }) => Promise<Chrome>;
}

/** Loads Lighthouse and its launcher. They weigh 160 MB with all that they need, so they are installed here by the first run, and not with the project. */
export async function loadLighthouse(): Promise<Tools> {
  const folder = import.meta.dirname;
  if (!existsSync(join(folder, "node_modules/lighthouse"))) {
    console.log("Installing Lighthouse, which only this command needs");
    execFileSync("npm", ["ci"], {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const { resolve } = createRequire(join(folder, "package.json"));
  const load = (name: string) => import(pathToFileURL(resolve(name)).href);
  const { default: lighthouse } = (await load("lighthouse")) as { default: Tools["lighthouse"] };
  const { launch } = (await load("chrome-launcher")) as Pick<Tools, "launch">;
  return { lighthouse, launch };
}
