import { createRenderer } from "#app/entry-server.tsx";
import type { Site } from "#model/site.ts";
import { messagesOf } from "#test/app/words-of.ts";

/** Turns a paper into a renderer of its pages, as the press has it. */
export function rendererOf(site: Site) {
  return createRenderer(site, messagesOf(site));
}
