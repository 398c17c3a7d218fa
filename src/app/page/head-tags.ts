/** A tag in the head of a page, besides its title. */
export type HeadTag =
  | { element: "meta"; attributes: { name: string; content: string } }
  | { element: "meta"; attributes: { property: string; content: string } }
  | { element: "link"; attributes: { rel: "canonical"; href: string } };

/** What a page says of itself in its head. */
export interface HeadData {
  /** Without the name of the paper; absent on the front page. */
  title: string | undefined;
  /** Of the paper. */
  name: string;
  description: string;
  /** The canonical one; absent on a page that has no address of its own. */
  url: string | undefined;
  /** The URL of the picture of its article. */
  image: string | undefined;
  isArticle: boolean;
}

/** The title that a browser shows for a page. */
export function fullTitle({ title, name }: Pick<HeadData, "title" | "name">): string {
  return title ? `${title} | ${name}` : name;
}

/** The tags that change with every page. */
export function headTags({ title, name, description, url, image, isArticle }: HeadData): HeadTag[] {
  return [
    named("description", description),
    url ? canonical(url) : named("robots", "noindex"),
    ...(url ? [openGraph("url", url)] : []),
    openGraph("type", isArticle ? "article" : "website"),
    openGraph("title", title ?? name),
    openGraph("description", description),
    ...(image ? [openGraph("image", image)] : []),
  ];
}

function named(name: string, content: string): HeadTag {
  return { element: "meta", attributes: { name, content } };
}

function canonical(href: string): HeadTag {
  return { element: "link", attributes: { rel: "canonical", href } };
}

function openGraph(property: string, content: string): HeadTag {
  return { element: "meta", attributes: { property: `og:${property}`, content } };
}

// Those that were pressed for the first page alone are marked, and stay until the reader leaves it.
const owned = [
  '[rel="canonical"]',
  '[name="description"]',
  '[content="noindex"]',
  '[property^="og:"]:not([data-page])',
].join();

/** Writes the tags of a page into the head of the document, in place of all that stand there, whoever has put them there. */
export function writeHead(data: HeadData): void {
  const { head } = document;
  document.title = fullTitle(data);
  for (const other of [...head.querySelectorAll("title")].slice(1)) other.remove();
  for (const tag of head.querySelectorAll(owned)) tag.remove();
  for (const { element, attributes } of headTags(data)) {
    const tag = document.createElement(element);
    for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
    head.append(tag);
  }
}
