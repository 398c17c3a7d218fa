import { rmSync } from "node:fs";
import type { PreviewServer } from "vite";
import { findChromium } from "#scripts/find-chromium.ts";
import { serve, urlOf } from "./serve-site.ts";
import { buildSites } from "./sites.ts";

/** Finds the browser, and serves the sites for the tests, built if they are not there. Returns a function that ends the servers. */
// oxlint-disable-next-line import/no-default-export -- Playwright needs one.
export default async function setUp(): Promise<() => Promise<void>> {
  process.env["CHROMIUM"] = await findChromium();
  const temporary = process.env["BROWSER_TEMPORARY"]!;
  removeAtExit(temporary);
  const sites = buildSites(temporary);
  const servers: PreviewServer[] = [];
  for (const [name, site] of Object.entries(sites)) {
    const server = await serve(site);
    servers.push(server);
    process.env[`${name.toUpperCase()}_URL`] = urlOf(server);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

// After a failure the files stay, for debugging.
function removeAtExit(folder: string): void {
  process.once("exit", (code) => {
    if (code === 0) rmSync(folder, { recursive: true, force: true });
  });
}
