import { resolve } from "node:path";
import { buildEdition } from "#press/build.ts";
import { PublisherError } from "#press/publisher-error.ts";
import { readSite } from "#press/site.ts";

const content = resolve(process.env["CONTENT"] ?? "content");
const out = resolve(process.env["OUT"] ?? "dist");
const strict = process.argv.includes("--strict");

process.env["NODE_ENV"] = "production";

try {
  await buildEdition({ site: readSite(content), content, out, strict, bundle });
} catch (error) {
  if (!(error instanceof PublisherError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// Only where the app has changed: loading the bundler takes longer than publishing an article.
async function bundle(): Promise<void> {
  const { createBuilder } = await import("vite");
  const { bundleApp } = await import("#press/vite-plugin.ts");
  await bundleApp(await createBuilder());
}
