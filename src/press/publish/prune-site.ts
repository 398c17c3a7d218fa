import type { SiteRecord } from "#press/site-folder/site-record.ts";
import { type Recipe } from "#edition/recipe.ts";

/** What tells which files of a site are stale. */
export interface Pressed {
  /** The pages that were pressed. */
  chosen: readonly Recipe[];
  /** Whether these are all pages there are. */
  whole: boolean;
  /** The paths at which a page was to be pressed, or is no more. */
  dirty: ReadonlySet<string>;
  filesOf: (recipe: Recipe) => string[];
  /** The paths of the files that belong to no page. */
  rest: ReadonlySet<string>;
}

/** Lists the files that builds wrote and that the site has no more. */
export function staleFiles(record: SiteRecord, pressed: Pressed): string[] {
  const { chosen, whole, dirty, filesOf, rest } = pressed;
  const kept = new Set([...rest, ...chosen.flatMap(filesOf)]);
  const folders = [...dirty, ...chosen.map(({ path }) => path), "/assets/", "/sitemaps/"];
  const known = whole
    ? record.files.all().keys()
    : [...new Set(folders)].flatMap((folder) =>
        Array.from(record.files.inFolder(folder).keys(), (name) => folder + name),
      );
  return [...known].filter((path) => !kept.has(path));
}
