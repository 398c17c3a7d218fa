import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

// Before anything else is loaded: most of the time that publishing one article takes is that of loading code.
enableCompileCache(resolve("node_modules/.cache/broadsheet/code"));

process.env["NODE_ENV"] = "production";

const { buildEdition } = await import("#press/build.ts");
const { PublisherError } = await import("#press/publisher-error.ts");
const { readSettings } = await import("#press/settings.ts");
const { bundle } = await import("./bundle.ts");

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  await buildEdition({ ...settings, bundle });
} catch (error) {
  if (!(error instanceof PublisherError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
