import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { preview, type PreviewServer } from "vite";
import type { TestSite } from "./sites.ts";

/** Serves a built site on this machine. */
export async function serve({ content, out }: TestSite): Promise<PreviewServer> {
  Object.assign(process.env, { CONTENT: content, OUT: out });
  return preview({
    root: resolve(import.meta.dirname, "../.."),
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1" },
  });
}

/** The address at which a site is served. */
export function urlOf({ httpServer, config }: PreviewServer): string {
  const { port } = httpServer.address() as AddressInfo;
  return `http://127.0.0.1:${port}${config.base}`;
}
