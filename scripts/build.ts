import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

// Before anything else is loaded: most of the time that publishing one article takes is that of loading code.
enableCompileCache(resolve("node_modules/.cache/broadsheet/code"));

process.env["NODE_ENV"] = "production";

const { buildEdition } = await import("#press/build.ts");
const { runCommand } = await import("#press/run-command.ts");
const { readSettings } = await import("#press/config/settings.ts");
const { bundle } = await import("./bundle.ts");

await runCommand(async () => {
  const settings = readSettings(process.argv.slice(2), process.env);
  await buildEdition({ ...settings, bundle });
});
