import { existsSync } from "node:fs";
import { join } from "node:path";

/** The files of the project that the bundler starts from, by path from its root. */
export const entries = {
  /** Loads the app. */
  index: "index.html",
  /** The only script that a pressed page names. */
  starter: "src/app/starter.ts",
  /** Runs before the first paint. */
  earlyScript: "src/app/before-paint.ts",
  /** Renders pages. */
  server: "src/app/entry-server.tsx",
  /** Declares the faces that are cut. */
  fonts: "src/app/style/fonts.css",
} as const;

/** The file name of the face of every headline and paragraph. Pages ask for it at once, not when the styles are read. */
export const textFace = "newsreader-latin-wght-normal.woff2";

/** Throws where the project has none of these files. */
export function checkEntries(root: string): void {
  const missing = Object.values(entries).filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0)
    throw new Error(`${missing.join(", ")} is missing, which src/press/bundle/entries.ts names`);
}
