import type { OverruledSpelling } from "#edition/topic-names.ts";
import type { PermalinkReport } from "./changes/assign-permalinks.ts";
import type { SourceProblem } from "./content/namesake-warning.ts";
import type { BuildStore } from "./store/build-store.ts";
import type { SkippedEntries } from "./store/folder-table.ts";

/** What is called while a build goes on. */
export interface Listeners {
  /** Gets what is in the content folder and is not read. */
  onSkipped?: (skippedEntries: SkippedEntries) => void;
  /** Is called once all sources are read, before anything is written. It may throw to end the build. */
  onIngested?: (store: BuildStore, read: readonly string[]) => void;
  /** Gets how many of the published articles would be withdrawn, before any page is written. It may throw to end the build. */
  onVanished?: ((vanished: number, of: number) => void) | undefined;
  /** Gets the reason why the store of the last build is thrown away. */
  onStoreDamage?: (reason: string) => void;
  /** Gets a warning for each topic that could not have the address its name asks for. */
  onNamesakes?: (warnings: readonly SourceProblem[]) => void;
  /** Gets the topics of the masthead that articles write otherwise than it shows them. */
  onOverruled?: (topics: readonly OverruledSpelling[]) => void;
  /** Gets what was read from permalinks.tsv, and written to it. */
  onPermalinks?: (report: PermalinkReport) => void;
  /** Gets the files that could not be copied, though they were there when their articles were read. */
  onMissingMedia?: (files: readonly string[]) => void;
}
