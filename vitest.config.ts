import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    // On two cores it would be one.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["test/{model,wire,edition,press,docs}/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "app",
          environment: "jsdom",
          // One document for all: each test cleans up after itself, and making a new one takes half of the time.
          isolate: false,
          include: ["test/app/**/*.test.{ts,tsx}"],
          setupFiles: ["test/app/setup.ts"],
        },
      },
    ],
  },
});
