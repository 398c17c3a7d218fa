/** Turns a built index.html, whose scripts load at once, into one that names the starter alone, which loads them when the page has been painted. */
export function withStarter(index: string, starter: string): string {
  const scripts = /<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/gu;
  const preloads = /\s*<link rel="modulepreload"[^>]* href="([^"]*)"[^>]*>/gu;
  const named = hrefsIn(index, scripts);
  // The app is what needs all others, so it stands last.
  const app = named.at(-1);
  if (!app) throw new Error("index.html has no module script, which the starter should start");
  const parts = [...hrefsIn(index, preloads), ...named.slice(0, -1)];
  const data = parts.length > 0 ? ` data-parts="${parts.join(" ")}"` : "";
  const tag = `<script type="module" fetchpriority="low" src="${starter}" data-app="${app}"${data}></script>`;
  let first = true;
  return index.replace(preloads, "").replace(scripts, () => {
    const put = first ? tag : "";
    first = false;
    return put;
  });
}

function hrefsIn(index: string, tags: RegExp): string[] {
  return Array.from(index.matchAll(tags), ([, href]) => href!);
}
