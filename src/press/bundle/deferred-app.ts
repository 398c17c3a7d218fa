import type { AppFiles } from "./app-files.ts";

const scripts = /<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/gu;
// What the script imports, ahead of it: too early here.
const preloads = /\s*<link rel="modulepreload"[^>]*>/gu;

/** Turns a built index.html, whose scripts load at once, into one that names the starter alone, which loads them when the page has been painted. `base` is the site's base path. */
export function withStarter(
  index: string,
  base: string,
  { starter, app, parts }: Pick<AppFiles, "starter" | "app" | "parts">,
): string {
  const named = Array.from(index.matchAll(scripts), ([, src = ""]) => src);
  const files = [...parts, app];
  const isOwn = (src: string) => files.some((file) => src.endsWith(`/${file}`));
  if (named.length === 0 || !named.every(isOwn))
    throw new Error(`index.html loads ${listed(named)}, but the app is made of ${listed(files)}`);
  // The bundler names all of them, or only the last, which imports the others.
  const addresses = files.map(
    (file) => named.find((src) => src.endsWith(`/${file}`)) ?? base + file,
  );
  const data = parts.length > 0 ? ` data-parts="${addresses.slice(0, -1).join(" ")}"` : "";
  const tag = `<script type="module" fetchpriority="low" src="${base}${starter}" data-app="${addresses.at(-1)}"${data}></script>`;
  const tags = [tag];
  return index.replace(preloads, "").replace(scripts, () => tags.pop() ?? "");
}

function listed(files: readonly string[]): string {
  return files.join(", ") || "no module script";
}
