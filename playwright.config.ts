import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { requireNode } from "./scripts/require-node.ts";

requireNode("browser");

// Workers read this file again, with the environment that the first reading and the global setup left.
const temporary = (process.env["BROWSER_TEMPORARY"] ??= join(
  tmpdir(),
  `broadsheet-browser-${process.pid}`,
));

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "test/browser",
  outputDir: join(temporary, "results"),
  globalSetup: "./test/browser/global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // A busy machine is slow, and not wrong.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    launchOptions: {
      executablePath: process.env["CHROMIUM"],
      args: ["--disable-background-networking", ...(asRoot ? ["--no-sandbox"] : [])],
    },
  },
});
