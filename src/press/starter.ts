/** Turns a built index.html, whose scripts load at once, into one that names the starter alone, which loads them when the page has been painted. */
export function withStarter(index: string, starter: string): string {
  const app = /<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/u.exec(index);
  if (!app) throw new Error("index.html has no module script, which the starter should start");
  const preloads = /\s*<link rel="modulepreload"[^>]* href="([^"]*)"[^>]*>/gu;
  const parts = Array.from(index.matchAll(preloads), ([, href]) => href!);
  const data = parts.length > 0 ? ` data-parts="${parts.join(" ")}"` : "";
  const tag = `<script type="module" fetchpriority="low" src="${starter}" data-app="${app[1]}"${data}></script>`;
  return index.replace(preloads, "").replace(app[0], () => tag);
}
