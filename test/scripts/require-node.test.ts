import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { requireNode } from "#scripts/require-node.ts";

test("an old Node is told which command uses a newer one", () => {
  expect(() => requireNode("build", "20.11.0")).toThrow(
    "This is Node 20.11.0, and Broadsheet needs Node 26 or newer. `npm ci` has installed one: `npm run build` uses it.",
  );
});

test("the Node of npm scripts is new enough", () => {
  expect(() => requireNode("build")).not.toThrow();
});

const old = oldNode();

test.skipIf(!old).for(["vite/bin/vite.js", "vitest/vitest.mjs", "playwright/cli.js"])(
  "%s, called with an old Node, says so",
  (tool) => {
    const argument = tool.startsWith("vite/")
      ? "build"
      : tool.startsWith("vitest")
        ? "run"
        : "test";
    const { stdout, stderr, status } = spawnSync(old!, [`node_modules/${tool}`, argument], {
      encoding: "utf8",
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/This is Node \S+, and Broadsheet needs Node 26 or newer/u);
  },
);

/** The machine's own Node, if it is too old. */
function oldNode(): string | undefined {
  const found = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => {
    try {
      return (
        Number.parseInt(
          execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" }),
          10,
        ) < 26
      );
    } catch {
      return false;
    }
  });
  return found;
}
