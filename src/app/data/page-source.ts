import type { EditionIndex, Page } from "#model/page.ts";
import { articlePathIn, decodePath, encodePath, paths, twinPath } from "#model/paths.ts";

/** Reads the JSON of a site: the twins of pages, the index of the edition, and lists of addresses. Every method rejects with PageError. */
export interface PageSource {
  /** Turns a page's path into its twin. */
  readPage(path: string): Promise<Page>;
  readEdition(): Promise<EditionIndex>;
  /** Turns a month (`2020-01`) into the paths of its articles. */
  readMonth(month: string): Promise<string[]>;
  /** Maps each address that has moved to the one where it leads now. */
  readMoved(): Promise<Record<string, string>>;
}

/** A page could not be read: either there is none at its path (`missing`), or it did not arrive. */
export class PageError extends Error {
  readonly missing: boolean;

  constructor(message: string, { missing }: { missing: boolean }) {
    super(message);
    this.name = "PageError";
    this.missing = missing;
  }
}

/** Reads from memory. For pressing, and for tests. */
export function memorySource(pages: ReadonlyMap<string, Page>, edition?: EditionIndex): PageSource {
  return {
    async readPage(path) {
      const page = pages.get(path);
      if (!page) throw new PageError(`There is no page at ${path}`, { missing: true });
      return page;
    },
    async readEdition() {
      if (!edition) throw new PageError("There is no edition", { missing: true });
      return edition;
    },
    async readMonth(month) {
      const folder = `/${month.replace("-", "/")}/`;
      return [...pages.keys()].filter((path) => path.startsWith(folder));
    },
    readMoved: async () =>
      Object.fromEntries(
        Array.from(pages).flatMap(([path, page]) =>
          page.kind === "moved" ? [[path, page.to]] : [],
        ),
      ),
  };
}

/** Reads over HTTP, below the site's base path. */
export function fetchSource(base: string): PageSource {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(base + encodePath(path.slice(1))).catch((cause: unknown) => {
      throw new PageError(`No answer for ${path}: ${String(cause)}`, { missing: false });
    });
    if (!response.ok) {
      throw new PageError(`${response.status} for ${path}`, { missing: response.status === 404 });
    }
    return response;
  };
  const read = async <Data>(path: string): Promise<Data> => {
    const response = await get(path);
    // A captive portal answers with status 200 and a page of its own.
    return response.json().catch((cause: unknown) => {
      throw new PageError(`No JSON for ${path}: ${String(cause)}`, { missing: false });
    });
  };
  return {
    readPage: (path) => read<Page>(twinPath(path)),
    readEdition: () => read<EditionIndex>(paths.edition),
    readMoved: () => read<Record<string, string>>(paths.moved),
    readMonth: async (month) => articlePathsIn(await (await get(paths.monthMap(month))).text()),
  };
}

// In a sitemap, the address of every article ends in its path.
function articlePathsIn(sitemap: string): string[] {
  return sitemap.split("</loc>").flatMap((text) => articlePathIn(decodePath(text)) ?? []);
}
