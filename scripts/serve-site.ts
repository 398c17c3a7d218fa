import { preview, type PreviewServer } from "vite";
import type { Settings } from "#press/config/settings.ts";
import { addressOf } from "./command-settings.ts";

/** Serves the site that was built, and prints its address. */
export async function serveSite(settings: Settings): Promise<PreviewServer> {
  const server = await preview({ configLoader: "native", preview: addressOf(settings) });
  server.printUrls();
  return server;
}
