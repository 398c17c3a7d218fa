import type { EditionIndex, Page } from "#model/page.ts";
import { decodePath, encodePath, paths, twinPath } from "#model/paths.ts";

/** Where the app reads the bundle: every page's twin, and the edition's index. */
export interface Source {
  /** Turns a page's path into its twin; rejects with PageError. */
  readPage(path: string): Promise<Page>;
  /** Rejects with PageError. */
  readEdition(): Promise<EditionIndex>;
  /** Turns a month, as in articles' addresses (`2020-01`), into the paths of its articles; rejects with PageError. */
  readMonth(month: string): Promise<string[]>;
  /** Reads which addresses have moved, and where they lead now; rejects with PageError. */
  readMoved(): Promise<Record<string, string>>;
}

/** A page that could not be read: `missing` where there is no such page, else it did not arrive. */
export class PageError extends Error {
  readonly missing: boolean;

  constructor(message: string, { missing }: { missing: boolean }) {
    super(message);
    this.name = "PageError";
    this.missing = missing;
  }
}

/** Reads the bundle from memory: while pressing, and in tests. */
export function memorySource(pages: ReadonlyMap<string, Page>, edition?: EditionIndex): Source {
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

/** Reads the bundle over HTTP, below the site's base path, percent-encoded. */
export function fetchSource(base: string): Source {
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
    // What a captive portal sends in place of a page arrives well, and is none.
    return (await response.json().catch((cause: unknown) => {
      throw new PageError(`No JSON for ${path}: ${String(cause)}`, { missing: false });
    })) as Data;
  };
  return {
    readPage: (path) => read<Page>(twinPath(path)),
    readEdition: () => read<EditionIndex>(paths.edition),
    readMoved: () => read<Record<string, string>>(paths.moved),
    readMonth: async (month) => addressesIn(await (await get(paths.monthMap(month))).text()),
  };
}

// Of a sitemap, in which every article's address ends in its path.
function addressesIn(sitemap: string): string[] {
  const found = sitemap.matchAll(/(\/\d{4}\/\d\d\/\d\d\/[^/<]+\/)<\/loc>/gu);
  return Array.from(found, ([, path]) => decodePath(path!));
}
