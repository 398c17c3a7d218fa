import { paths, toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { escapeXml } from "./escape-xml.ts";

// What OpenSearch allows.
const longestName = 16;

/** Describes the search of a site for browsers, which then offer it in their own field (OpenSearch 1.1). */
export function openSearch(site: Masthead): string {
  const name = [...site.name].slice(0, longestName).join("").trim();
  const address = searchTemplate(site, "{searchTerms}");
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(site.description || site.name)}</Description>
  <Language>${escapeXml(site.language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(toUrl(site, "/icon.svg"))}</Image>
  <Url type="text/html" template="${escapeXml(address)}"/>
</OpenSearchDescription>
`;
}

/** The address of a search, with a sign in the place of what is looked for. */
export function searchTemplate(site: Masthead, sign: string): string {
  return `${toUrl(site, paths.search)}?q=${sign}`;
}
