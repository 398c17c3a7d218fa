/** The content of a head tag by its `name` or `property`; undefined if there is none. */
export function metaOf(name: string): string | undefined {
  return metasOf(name)[0];
}

/** The contents of all head tags with this `name` or `property`. */
export function metasOf(name: string): string[] {
  const found = document.head.querySelectorAll<HTMLMetaElement>(
    `meta[name="${name}"], meta[property="${name}"]`,
  );
  return Array.from(found, ({ content }) => content);
}

/** The canonical URL of the page. */
export function canonical(): string | undefined {
  return document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
}
