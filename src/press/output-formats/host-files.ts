import type { Retired } from "#edition/address-book.ts";
import type { Arrangement } from "#edition/arrange.ts";
import { pagePaths, slugify, toHref } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { securityHeaders } from "./security-headers.ts";

/** How long a browser or a network may keep what it was given. */
const keeping = {
  // A hash of what they hold is in their names.
  assets: "public, max-age=31536000, immutable",
  rest: "public, max-age=0, must-revalidate",
};

/** Turns addresses that have moved into a `_redirects` file, as static hosts read it. */
export function redirectsFile(site: Masthead, moved: readonly Retired[]): string {
  const lines = moved.flatMap(({ path, to }) =>
    to === undefined ? [] : [`${pattern(toHref(site, path))} ${toHref(site, to)} 301\n`],
  );
  return lines.join("");
}

/** Turns the topics whose address spells out a sign into more lines of the same: the address without the sign leads to them, unless another topic has it. */
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

// Hosts take a star for any text; their other mark, a colon, is escaped in every reference.
function pattern(href: string): string {
  return href.replaceAll("*", "%2A");
}

/** Turns a base path into a `_headers` file, as static hosts read it: assets are kept for good, all else is asked for again, and every file has the headers of a safe site. */
export function headersFile(base: string): string {
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...security,
    `  Cache-Control: ${keeping.rest}`,
    "",
    `${base}assets/*`,
    // Some hosts join the values of two rules; this takes the first one back.
    "  ! Cache-Control",
    `  Cache-Control: ${keeping.assets}`,
    "",
  ].join("\n");
}
