/** Splits the address that a request line gives into path and query, whatever a client may have written there. */
export function splitUrl(url = "/"): { pathname: string; search: string } {
  const at = url.indexOf("?");
  return at < 0
    ? { pathname: url, search: "" }
    : { pathname: url.slice(0, at), search: url.slice(at) };
}
