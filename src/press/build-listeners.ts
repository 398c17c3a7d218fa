import type { BuildStore } from "./store/build-store.ts";
import type { PermalinkReport } from "./changes/assign-permalinks.ts";
import type { Placed } from "./content/namesake-warning.ts";
import { type LeftOut } from "./store/folder-table.ts";

/** Who is told of a run as it goes. */
export interface Listeners {
  /** Is told what lies in the content folder and is not read. */
  onLeftOut?: (leftOut: LeftOut) => void;
  /** May end the run by throwing, once all is read and before anything is written. */
  onIngested?: (store: BuildStore, read: readonly string[]) => void;
  /** Is told how many of the published articles are gone, and may end the run by throwing, before any page is touched. */
  onVanished?: ((gone: number, of: number) => void) | undefined;
  /** Is told why what the last run remembered is thrown away. */
  onStoreDamage?: (reason: string) => void;
  /** Is told which topics could not have the address that their name asks for. */
  onNamesakes?: (warnings: readonly Placed[]) => void;
  /** Is told what became of permalinks.tsv. */
  onPermalinks?: (report: PermalinkReport) => void;
  /** Is told of files that have gone since their articles were read. */
  onMissingMedia?: (files: readonly string[]) => void;
}
