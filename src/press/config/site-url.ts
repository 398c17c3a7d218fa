/** Normalizes the URL of a site, as a publisher writes it, or says what is wrong with it. The result has no characters that are special in HTML, XML, CSS or the rules of hosts. */
export function parseSiteUrl(given: string): { url: string } | { fault: string } {
  if (!/^\s*[a-z][a-z\d+.-]*:[\\/]{2}/iu.test(given) || !URL.canParse(given))
    return { fault: "is no absolute URL, such as https://paper.example/" };
  const { protocol, username, password, search, hash, hostname, origin, pathname } = new URL(given);
  if (protocol !== "https:" && protocol !== "http:")
    return { fault: "must begin with https:// or http://, since readers load pages from it" };
  if (username || password)
    return { fault: "must have no user name and no password, since every page shows it" };
  if (search || hash)
    return { fault: "must have no ? and no #, since the addresses of pages begin with it" };
  if (!/^[a-z\d._-]+$|^\[[\d.:a-f]+\]$/u.test(hostname))
    return {
      fault: "has a host name with other characters than letters, digits, dots and hyphens",
    };
  const path = normalizePath(pathname);
  return path === undefined
    ? {
        fault:
          "has a path with an empty part, or with one of / \\ ? # % or a control character in a part",
      }
    : { url: origin + path };
}

function normalizePath(pathname: string): string | undefined {
  try {
    const parts = pathname.split("/").map(decodeURIComponent);
    const inner = parts.slice(1, -1);
    // oxlint-disable-next-line no-control-regex -- It is what is looked for.
    if (inner.includes("") || parts.some((part) => /[/\\?#%\0-\x1f\x7f]/u.test(part)))
      return undefined;
    return parts.map(encodePart).join("/");
  } catch {
    return undefined;
  }
}

// CSS, HTML and the redirect rules of hosts have a use of their own for these signs.
function encodePart(part: string): string {
  const encoded = encodeURIComponent(part).replaceAll(/%(?:40|2C|3B|3D|2B)/gu, decodeURIComponent);
  return encoded.replaceAll(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
