import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { entries } from "./entries.ts";

/** The file of a site with the licences of what is bundled with it. */
export const licensesName = "licenses.txt";

const require = createRequire(import.meta.url);

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** Adds to the licences that the bundler found those that it cannot find: of the project in a folder, and of the packages whose fonts its styles name. */
export function withLicenses(found: string, root: string): string {
  const styles = readFileSync(join(root, entries.fonts), "utf8");
  const fonts = fontPackagesIn(styles).map((name) =>
    dirname(require.resolve(`${name}/package.json`)),
  );
  return [found, ...[root, ...fonts].map(licenseOf)].join("\n");
}

function fontPackagesIn(styles: string): string[] {
  const names = Array.from(
    styles.matchAll(/url\("((?:@[\w-]+\/)?[\w-]+)\//gu),
    ([, name = ""]) => name,
  );
  return [...new Set(names)].toSorted();
}

// As Vite words its own.
function licenseOf(folder: string): string {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version, license }: Package = JSON.parse(text);
  const file = join(folder, "LICENSE");
  const words = existsSync(file) ? `\n${readFileSync(file, "utf8").trim()}\n` : "";
  return `## ${name} - ${version}${license ? ` (${license})` : ""}\n${words}`;
}
