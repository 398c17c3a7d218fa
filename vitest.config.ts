import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { requireNode } from "./scripts/require-node.ts";

requireNode("unit");

export default defineConfig({
  plugins: [react()],
  test: {
    // On two cores it would be one.
    maxWorkers: 2,
    // Files share a process: a new one for each takes a quarter of the time.
    isolate: false,
    // A busy machine is slow, and not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "test/global-setup.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/app/**"],
          setupFiles: ["test/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "app",
          environment: "jsdom",
          include: ["test/app/**/*.test.{ts,tsx}"],
          setupFiles: ["test/app/setup.ts"],
        },
      },
    ],
  },
});
