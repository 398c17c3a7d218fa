import type { Recipe } from "#edition/recipe.ts";
import { fillRecipe } from "#edition/fill-recipe.ts";
import { withoutLinksTo } from "#edition/without-links.ts";
import { isDamaged } from "#press/files/cache-entry.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import type { WriteChange } from "#press/site-folder/change-list.ts";
import { isReadable, withoutFiles } from "./missing-media.ts";
import { PageContents } from "./page-contents.ts";
import type { PageContext } from "./page-context.ts";
import { type PageFile, pageFiles } from "./page-files.ts";

/** What writing some pages came to. */
export interface WrittenPages {
  /** The files that are not as they were. */
  changes: [path: string, change: WriteChange][];
  /** The files of the content folder, or of the cache, that could not be copied. */
  missing: string[];
}

/** Turns recipes into the files of their pages. */
export class PageWriter {
  readonly #context: PageContext;

  constructor(context: PageContext) {
    this.#context = context;
  }

  /** Writes the files of one page. Where other pages are `absent`, it leads to none of them and has no files for programs yet. */
  async write(recipe: Recipe, absent?: ReadonlySet<string>): Promise<WrittenPages> {
    try {
      return await this.#write(recipe, absent);
    } catch (error) {
      if (!(error instanceof Error) || isOfMachine(error)) throw error;
      throw this.#naming(recipe, error);
    }
  }

  async #write(recipe: Recipe, absent?: ReadonlySet<string>): Promise<WrittenPages> {
    const { articles, folder, shareCards } = this.#context;
    const { mediaOf } = articles;
    const files = pageFiles(recipe, { shareCards: shareCards !== undefined, mediaOf });
    const { changes, missing } = this.#copyMedia(files);
    const shown = withoutFiles(new Set(missing.keys()), fillRecipe(recipe, articles));
    const page = absent ? withoutLinksTo(absent, shown) : shown;
    const contents = new PageContents(recipe.path, page, this.#context);
    for (const file of files) {
      // What is for programs leads to the absent pages as well.
      if (file.kind === "medium" || (absent && isForPrograms(file))) continue;
      const change = folder.write(file.path, await contents.of(file));
      if (change) changes.push([file.path, change]);
    }
    return { changes, missing: [...missing.values()] };
  }

  // Before the page, which does not show what is missing.
  #copyMedia(files: readonly PageFile[]) {
    const changes: WrittenPages["changes"] = [];
    const missing = new Map<string, string>();
    for (const file of files) {
      if (file.kind !== "medium") continue;
      const change = this.#copy(file.from, file.path);
      if (change === "missing") missing.set(file.path, file.from);
      else if (change) changes.push([file.path, change]);
    }
    return { changes, missing };
  }

  #copy(from: string, path: string): WriteChange | "missing" | undefined {
    const { folder } = this.#context;
    try {
      if (!isDamaged(from)) return folder.copy(from, path);
    } catch (error) {
      // A file that has gone must not end the build; a full disk must.
      if (isReadable(from)) throw error;
    }
    // What was published of it before can stay.
    return folder.isIntact(path) ? undefined : "missing";
  }

  #naming({ path }: Recipe, error: Error): Error {
    const source = this.#context.articles.sourceOf(path);
    const what = source === undefined ? path : `${path}, of the article ${source},`;
    const message = `The page ${what} cannot be pressed (${error.message}). That is a fault of Broadsheet: please report it with the article. Until it is mended, take the article out.`;
    return new Error(message, { cause: error });
  }
}

function isForPrograms({ kind }: PageFile): boolean {
  return kind !== "html" && kind !== "twin";
}

// Errors of the disk and the store are explained elsewhere.
function isOfMachine(error: Error & { code?: string; syscall?: string }): boolean {
  const { code, syscall } = error;
  return syscall !== undefined || code === "ERR_SQLITE_ERROR" || error instanceof PublisherError;
}
