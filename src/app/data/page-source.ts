import type { EditionIndex, Page } from "#model/page.ts";
import { encodePath, paths, topicPath, twinPath } from "#model/paths.ts";

/** Reads the JSON of a site: the twins of pages, the index of the edition, and what else is there. Every method rejects with PageError. */
export interface PageSource {
  /** Turns a page's path into its twin. */
  readPage(path: string): Promise<Page>;
  readEdition(): Promise<EditionIndex>;
  /** Turns the path of another file into its text. */
  readText(path: string): Promise<string>;
  /** Turns the path of another file into its bytes. */
  readBytes(path: string): Promise<Uint8Array>;
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
export function memorySource(
  pages: ReadonlyMap<string, Page>,
  edition?: EditionIndex,
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
): PageSource {
  const fileAt = (path: string): Uint8Array => {
    const file = files.get(path);
    if (file === undefined) throw new PageError(`There is no ${path}`, { missing: true });
    return typeof file === "string" ? new TextEncoder().encode(file) : file;
  };
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
    readText: async (path) => new TextDecoder().decode(fileAt(path)),
    readBytes: async (path) => fileAt(path),
  };
}

// Stores of objects say 403 of what is not there.
const absent = new Set<unknown>([400, 403, 404, 410, 414]);

// Some hosts take a request and never answer it.
const patience = 60_000;

/** Reads over HTTP, below the site's base path. */
export function fetchSource(base: string): PageSource {
  const get = async <Body>(
    path: string,
    bodyOf: (response: Response) => Promise<Body>,
  ): Promise<Body> => {
    let reason: unknown;
    try {
      const response = await fetch(base + encodePath(path.slice(1)), {
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) return await bodyOf(response);
      reason = response.status;
    } catch (cause) {
      reason = cause;
    }
    throw new PageError(`${String(reason)} for ${path}`, { missing: absent.has(reason) });
  };
  const readText = (path: string) => get(path, (response) => response.text());
  const read = async <Data>(path: string): Promise<Data> => {
    const text = await readText(path);
    try {
      return JSON.parse(text);
    } catch {
      // Some hosts answer with the front page, or another one, and say that all is well.
      throw new PageError(`No data for ${path}`, { missing: /^\s*</u.test(text) });
    }
  };
  return {
    readPage: async (path) => {
      const page = await read<Page | null>(twinPath(path));
      if (page?.kind && pathOf(page, path) === path) return page;
      throw new PageError(`No data for ${path}`, { missing: true });
    },
    readEdition: () => read<EditionIndex>(paths.edition),
    readText,
    readBytes: (path) => get(path, (response) => response.bytes()),
  };
}

/** The path of the page that a twin is of, where it says so. */
function pathOf(page: Page, asked: string): string {
  if (page.kind === "article") return page.article.path;
  const end = "number" in page ? `page/${page.number}/` : "";
  if (page.kind === "topic") return topicPath(page.topic, page.topicPaths) + end;
  if (page.kind === "day") return paths.period(page.day) + end;
  if (page.kind === "month") return paths.period(page.month) + end;
  if (page.kind === "year") return paths.period(page.year);
  if (page.kind === "archive") return paths.archive;
  if (page.kind === "topics") return paths.topics + end;
  if (page.kind === "search") return paths.search;
  return page.kind === "home" || page.kind === "feed" ? `/${end}` : asked;
}
