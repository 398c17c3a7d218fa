import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { requireNode } from "./scripts/require-node.ts";
import { slimPackages } from "./src/press/bundle/slim-packages.ts";
import { readSettings } from "./src/press/config/settings.ts";
import { broadsheet } from "./src/press/vite-plugin.ts";

requireNode("build");

export default defineConfig(({ command }) => ({
  plugins: [react(), slimPackages(), broadsheet(readSettings(ownArguments(), process.env))],
  logLevel: command === "build" ? "warn" : "info",
  build: {
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
}));

// Those before belong to Vite.
function ownArguments(): string[] {
  const at = process.argv.indexOf("--");
  return at < 0 ? [] : process.argv.slice(at + 1);
}
