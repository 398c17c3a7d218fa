import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

// Before anything else is loaded: most of the time that publishing one article takes is that of loading code.
enableCompileCache(resolve("node_modules/.cache/broadsheet/code"));

process.env["NODE_ENV"] = "production";

const { buildEdition } = await import("#press/build.ts");
const { runCommand } = await import("#press/run-command.ts");
const { commandSettings } = await import("./command-settings.ts");
const { bundle } = await import("./bundle.ts");

await runCommand(async () => {
  await buildEdition({ ...commandSettings("build"), bundle });
});
