import type { Site } from "#model/site.ts";
import type { Listeners } from "./build-listeners.ts";
import type { AppBundle } from "./bundle/app-bundle.ts";
import type { NearDuplicates } from "./changes/find-near-duplicates.ts";
import type { CommittedSite } from "./publish/commit-site.ts";

/** A content folder, and the site to build from it. */
export interface SiteJob extends Listeners {
  site: Site;
  content: string;
  out: string;
  /** The time of the build, in milliseconds since 1970. It decides what is held back, and nothing else. */
  now: number;
  /** The file of the store. */
  store: string;
  /** The folder of what was made of pictures. */
  pictures: string;
  /** The folder of the share cards that were drawn. */
  cards: string;
  /** Cache keys. When one changes, that stage runs again for everything. */
  ingestKey: string;
  renderKey: string;
  app: () => Promise<AppBundle>;
  /** Whether a folder that holds files of others may be taken over. */
  adopt?: boolean;
  progress: (label: string) => (done: number, total: number) => void;
}

/** What a build did. */
export interface Outcome extends CommittedSite {
  articles: number;
  /** How many pages were written, also where they turned out to be the same. */
  pages: number;
  nearDuplicates: NearDuplicates;
}
