import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The file of a site in which the licences stand of what is bundled with it. */
export const licensesName = "licenses.txt";

const require = createRequire(import.meta.url);

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** Adds to the licences that the bundler found those that it cannot find: of the project at `root`, and of the packages whose fonts a style sheet names. */
export function withLicenses(found: string, root: string, styles: string): string {
  const fonts = fontPackagesIn(styles).map((name) =>
    dirname(require.resolve(`${name}/package.json`)),
  );
  return [found, ...[root, ...fonts].map(licenseOf)].join("\n");
}

function fontPackagesIn(styles: string): string[] {
  const names = Array.from(
    styles.matchAll(/url\("((?:@[\w-]+\/)?[\w-]+)\//gu),
    ([, name]) => name!,
  );
  return [...new Set(names)].toSorted();
}

// As Vite words its own.
function licenseOf(folder: string): string {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version, license } = JSON.parse(text) as Package;
  const file = join(folder, "LICENSE");
  const words = existsSync(file) ? `\n${readFileSync(file, "utf8").trim()}\n` : "";
  return `## ${name} - ${version}${license ? ` (${license})` : ""}\n${words}`;
}
