import type { Retired } from "#edition/address-book.ts";
import type { Arrangement } from "#edition/arrange.ts";
import { pagePaths, slugify, toHref } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { assetFolder, cacheControl } from "./file-headers.ts";
import { securityHeaders } from "./security-headers.ts";

/** Turns moved addresses into the lines of a `_redirects` file for static hosts. */
export function redirectsFile(site: Masthead, moved: readonly Retired[]): string {
  const lines = moved.flatMap(({ path, to }) =>
    to === undefined ? [] : [`${escapeStars(toHref(site, path))} ${toHref(site, to)} 301\n`],
  );
  return lines.join("");
}

/** Makes more of these lines, for topics whose address spells out a sign, such as `c-plus`: the address without the sign leads to the topic, unless another topic has it. */
export function topicRedirects(
  site: Masthead,
  { topics, book }: Pick<Arrangement, "topics" | "book">,
): string {
  const meant = new Map<string, Set<string>>();
  for (const [name, path] of book.elsewhere) {
    const slug = slugify(name);
    if (!topics.has(slug)) meant.set(slug, (meant.get(slug) ?? new Set()).add(path));
  }
  const lines = Array.from(meant, ([slug, [path = "", ...others]]) =>
    others.length > 0 ? "" : `${toHref(site, pagePaths.topic(slug))} ${toHref(site, path)} 302\n`,
  );
  return lines.toSorted().join("");
}

// To hosts, a star is any text. A colon is special to them as well, but is escaped already.
function escapeStars(href: string): string {
  return href.replaceAll("*", "%2A");
}

/** Makes the `_headers` file for static hosts: security headers for every file, and caching, for good for assets and not at all for the rest. */
export function headersFile(base: string): string {
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...security,
    `  Cache-Control: ${cacheControl.rest}`,
    "",
    `${base}${assetFolder}*`,
    // Some hosts would join the values of both rules. This removes the first.
    "  ! Cache-Control",
    `  Cache-Control: ${cacheControl.assets}`,
    "",
  ].join("\n");
}
