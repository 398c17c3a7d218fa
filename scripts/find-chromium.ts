import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Finds a Chromium, or installs one: turns nothing into the path of an executable; throws an Error that says what to do where there is none. */
export async function findChromium(): Promise<string> {
  const given = process.env["CHROMIUM"];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM is ${given}, and there is no such file`);
  }
  const found = onPath() ?? ownOfPlaywright() ?? installWithPlaywright() ?? installWithApt();
  if (found) return found;
  throw new Error(
    "No Chromium was found or could be installed. Install Chromium or Google Chrome, or set CHROMIUM to its path.",
  );
}

function onPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

function ownOfPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return runs(path) ? path : undefined;
}

function installWithPlaywright(): string | undefined {
  say("Downloading a Chromium through Playwright");
  const cli = join(import.meta.dirname, "../node_modules/playwright/cli.js");
  return succeeds(process.execPath, [cli, "install", "chromium"]) ? ownOfPlaywright() : undefined;
}

function installWithApt(): string | undefined {
  if (process.platform !== "linux") return undefined;
  say("Installing the system's Chromium with apt-get");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...words: string[]) => {
    const [command, ...args] = [...asRoot, "apt-get", ...words] as [string, ...string[]];
    return succeeds(command, args);
  };
  return apt("update") && apt("install", "-y", "chromium") ? onPath() : undefined;
}

// A downloaded browser may lack the system's libraries, so being there is not enough.
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows, asking for the version opens a window.
  return (
    process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0
  );
}

// Standard output is kept for the tests, so what an installer prints goes to standard error.
function succeeds(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", 2, 2], env }).status === 0;
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
