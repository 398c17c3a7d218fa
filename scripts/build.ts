import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

// Before anything else is loaded: most of the time that publishing one article takes is that of loading code.
enableCompileCache(resolve("node_modules/.cache/broadsheet/code"));

process.env["NODE_ENV"] = "production";

const { buildEdition } = await import("#press/build.ts");
const { PublisherError } = await import("#press/publisher-error.ts");
const { readSite } = await import("#press/site.ts");
const { bundle } = await import("./bundle.ts");

const content = resolve(process.env["CONTENT"] ?? "content");
const out = resolve(process.env["OUT"] ?? "dist");
const strict = process.argv.includes("--strict");

try {
  await buildEdition({ site: readSite(content), content, out, strict, bundle });
} catch (error) {
  if (!(error instanceof PublisherError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
