import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { slimRouter } from "./src/press/slim-router.ts";
import { broadsheet } from "./src/press/vite-plugin.ts";

export default defineConfig(({ command }) => ({
  plugins: [
    react(),
    slimRouter(),
    broadsheet({
      content: process.env["CONTENT"] ?? "content",
      out: process.env["OUT"] ?? "dist",
      strict: process.argv.includes("--strict"),
    }),
  ],
  logLevel: command === "build" ? "warn" : "info",
  build: {
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
}));
