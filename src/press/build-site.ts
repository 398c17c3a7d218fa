import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Arrangement } from "#edition/arrange.ts";
import { recipes, recipesAt } from "#edition/recipes.ts";
import type { Site } from "#model/site.ts";
import type { BuildStore } from "./store/build-store.ts";
import { lockStore } from "./store/build-lock.ts";
import { forgetStore, isDamage, leaveStore, makeFolderOf, openStore } from "./store/open-store.ts";
import { pageFiles } from "./render/page-files.ts";
import { deskOf } from "./images/share-card.ts";
import { WorkerPool } from "./threads/worker-pool.ts";
import { ChangeList, type ChangedFiles as ListedDeeds } from "./site-folder/change-list.ts";
import { explainFailure } from "./report/explain-failure.ts";
import { findLikeFew, type LikeSources } from "./changes/find-near-duplicates.ts";
import { findDifferences, remember, withSources } from "./changes/ingest-changes.ts";
import type { Listeners } from "./build-listeners.ts";
import { lookThrough } from "./changes/scan-in-thread.ts";
import { type Plan, type Planning, planPress } from "./changes/dirty-pages.ts";
import type { AppBundle } from "./bundle/app-bundle.ts";
import { loadRenderer, type Renderer } from "./render/load-renderer.ts";
import type { RenderContext } from "./render/render-worker.ts";
import { PageWriter } from "./render/page-writer.ts";
import { PublishedArticles } from "./render/published-articles.ts";
import type { ReadingRoom } from "./changes/ingest-source.ts";
import { openSite } from "./publish/open-site.ts";
import type { ForeignFiles, SiteFolder } from "./site-folder/site-folder.ts";
import { permalinksChanged } from "./changes/assign-permalinks.ts";
import { siteFilePaths, siteFiles } from "./publish/write-site-files.ts";
import { staleFiles } from "./publish/prune-site.ts";
import { warnOfNamesakes } from "./content/namesake-warning.ts";
import { stopForPublishedFolders } from "./permalinks/unread-folders.ts";
import { addToLists } from "./publish/upload-lists.ts";
import { articlesIn, countVanished } from "./changes/withdrawn-articles.ts";
import { prepareToWrite, writePages } from "./publish/write-pages.ts";
import { filesBelow } from "./files/list-files.ts";
import { type Recipe } from "#edition/recipe.ts";
import { toError } from "./report/to-error.ts";

/** A content folder to press, and where to. */
export interface ArchiveJob extends Listeners {
  site: Site;
  content: string;
  out: string;
  /** The time of the build, in milliseconds since 1970: what is held back depends on it, and nothing else. */
  now: number;
  /** The file of the store. */
  store: string;
  /** Where what was made of pictures is kept. */
  pictures: string;
  /** The same of cards. */
  cards: string;
  /** Names the code and settings that reading hangs on; another name means that all is read again. */
  readingKey: string;
  /** The same for pressing. */
  pressingKey: string;
  app: () => Promise<AppBundle>;
  /** Whether a folder that holds files of others may be taken over. */
  adopt?: boolean;
  progress: (label: string) => (done: number, total: number) => void;
}

/** What a run did. */
export interface Outcome extends ListedDeeds, ForeignFiles {
  articles: number;
  /** Pages that were printed, whether or not they turned out to be the same. */
  pages: number;
  alike: LikeSources;
  /** Where the copies are. */
  replacedIn: string;
}

const few = 60;
const many = 5000;

/** Brings the pressed site up to date with a content folder: reads what changed, prints the pages that show it, and leaves every other file alone. */
export async function pressArchive(job: ArchiveJob): Promise<Outcome | undefined> {
  try {
    return await pressOnce(job);
  } catch (error) {
    if (!isDamage(error)) throw explainFailure(error);
    job.onDamage?.(toError(error).message);
  }
  try {
    // The store is a cache: without it the same bytes come out, only later.
    forgetStore(job.store);
    return await pressOnce(job);
  } catch (error) {
    throw explainFailure(error);
  }
}

async function pressOnce(job: ArchiveJob): Promise<Outcome | undefined> {
  const closing: { close: () => void | Promise<void> }[] = [];
  const keep = <Kept extends (typeof closing)[0]>(kept: Kept): Kept => {
    closing.unshift(kept);
    return kept;
  };
  try {
    makeFolderOf(job.store);
    keep(lockStore(job.store));
    const cache = dirname(job.store);
    const site = keep(await openSite(job.out, { adopt: job.adopt ?? false, cache }));
    const store = openStore(job.store, site.record);
    keep({ close: () => leaveStore(store, job.store, site.record) });
    return await keep(new Run(job, store, site)).run();
  } finally {
    for (const kept of closing) await kept.close();
  }
}

class Run {
  readonly #job: ArchiveJob;
  readonly #store: BuildStore;
  readonly #site: SiteFolder;
  readonly #pool: WorkerPool;
  readonly #changes = new ChangeList();
  /** Files that could not be read when they were to be copied. */
  readonly #lost = new Set<string>();
  #own: Promise<OwnWriter> | undefined;
  #printed = 0;

  constructor(job: ArchiveJob, store: BuildStore, site: SiteFolder) {
    this.#job = job;
    this.#store = store;
    this.#site = site;
    const { content, pictures, cards, now } = job;
    const where = { store: job.store, target: site.target, cards };
    const room: ReadingRoom & RenderContext = { content, pictures, site: job.site, now, ...where };
    this.#pool = new WorkerPool(room);
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async run(): Promise<Outcome | undefined> {
    const store = this.#store;
    const { differences, whole, damage } = await this.#look();
    if (await this.#isIdle({ differences, whole, damage })) {
      remember(store, differences);
      this.#job.onRead?.(store, []);
      return undefined;
    }
    const app = this.#job.app();
    // Awaited later, where its failure is told.
    app.catch(() => {});
    const { now, read, permalinks } = await this.#plan({ differences, whole }, app);
    this.#job.onSettled?.(permalinks);
    this.#job.onArranged?.(warnOfNamesakes(now.book, store.articles));
    const alike = this.#findLike(read);
    // As above.
    alike.catch(() => {});
    for (const path of await damage) store.dirtyPages.add(folderOf(path));
    await this.#print(now, await app, whole);
    if (this.#lost.size > 0) this.#job.onLost?.([...this.#lost]);
    const outcome = { ...this.#settle(now.articles.length), alike: await alike };
    await this.#finish();
    return outcome;
  }

  // Looks through the articles and the site for what is not as the last run left it.
  async #look(): Promise<Found> {
    const store = this.#store;
    const { content, site, readingKey, pressingKey, now } = this.#job;
    const isKnown =
      !this.#site.target.isNew && this.#isLeftByThis() && store.meta("pressed") === "yes";
    const whole = !isKnown || store.meta("pressingKey") !== pressingKey;
    const isLarge = store.sources.counts().articles > many;
    const place = { content, linkedFolders: site.linkedFolders };
    const sealed = isKnown && { site: this.#site.lastState };
    const { listings, damage } = lookThrough({ content: place, ...sealed }, isLarge);
    // Loaded meanwhile: a run with something to do will need it.
    if (isLarge) await import("./changes/ingest-source.ts");
    const readAll = store.meta("readingKey") !== readingKey;
    const found = findDifferences(store, await listings, readAll);
    const differences = withSources(found, store.holds.due(now));
    this.#job.onListed?.(differences.leftOut);
    if (store.isNew) stopForPublishedFolders(content, differences.unread);
    return { differences, whole, damage };
  }

  async #isIdle({ differences, whole, damage }: Found): Promise<boolean> {
    if (whole || differences.sources.length + differences.gone.length > 0) return false;
    if (permalinksChanged(this.#store, this.#job) || this.#store.dirtyPages.all().length > 0)
      return false;
    return (await damage).length === 0;
  }

  async #finish(): Promise<void> {
    const { readingKey, pressingKey } = this.#job;
    await this.#store.transact(() => {
      this.#store.dirtyPages.clear();
      this.#store.setMeta("pressed", "yes");
      // What was lost may be there again.
      this.#store.setMeta("readingKey", this.#lost.size > 0 ? "" : readingKey);
      this.#store.setMeta("pressingKey", pressingKey);
    });
  }

  // Another paper, or another machine, may have written there since.
  #isLeftByThis(): boolean {
    return this.#site.record.meta("writer") === this.#job.store;
  }

  async #plan(found: Omit<Found, "damage">, app: Promise<AppBundle>): Promise<Plan> {
    const { site, content, pictures, progress, onRead } = this.#job;
    const store = this.#store;
    return planPress(store, {
      room: { content, pictures, site, now: this.#job.now },
      permalinks: this.#job,
      ...found,
      pool: this.#pool,
      onSource: progress("Reading articles"),
      onArranged: (now, before) => {
        this.#tellVanished(now, before);
        this.#begin(found.whole);
      },
      onRead: (read) => {
        onRead?.(store, read);
        // While this thread arranges what the others have read.
        app.then((bundle) => prepareToWrite(this.#pool, bundle)).catch(() => {});
      },
    });
  }

  // Kept with what was read, so that a run with other settings does all of it anew if this one is cut off.
  #begin(whole: boolean): void {
    this.#store.setMeta("readingKey", this.#job.readingKey);
    if (whole) this.#store.setMeta("pressed", "");
  }

  #tellVanished(now: Arrangement, before: readonly string[] | undefined): void {
    const { onVanished } = this.#job;
    if (!onVanished) return;
    const published = before ?? articlesIn(this.#site.record.files);
    const gone = countVanished(published, now);
    if (gone > 0) onVanished(gone, published.length);
  }

  async #findLike(read: readonly string[]): Promise<LikeSources> {
    if (read.length <= few) return findLikeFew(this.#store, read);
    return this.#pool.run(new URL("./changes/near-duplicates-worker.ts", import.meta.url), read);
  }

  async #print(now: Arrangement, bundle: AppBundle, whole: boolean): Promise<void> {
    const dirty = new Set(this.#store.dirtyPages.all());
    const chosen = whole ? [...recipes(now)] : [...recipesAt(now, dirty)];
    const assets = new Set(filesBelow(bundle.client).filter((name) => name !== "/index.html"));
    const rest = new Set([...assets, ...siteFilePaths(now)]);
    this.#site.reserve(this.#filesToCome(rest, chosen));
    if (!this.#isLeftByThis()) this.#site.record.setMeta("writer", "");
    for (const name of assets) this.#put(name, readFileSync(bundle.client + name));
    await this.#writePages(chosen, bundle);
    const { renderer, articles } = await this.#writing(bundle);
    const source = { renderer, card: articles.card, dirty: whole ? undefined : dirty };
    for await (const [path, text] of siteFiles(now, source)) this.#put(path, text);
    if (this.#site.target.isNew) return;
    // Last, once nothing leads there any more.
    const pressed = { chosen, whole, dirty, filesOf: this.#filesOf, rest };
    for (const path of staleFiles(this.#site.record, pressed)) {
      this.#site.remove(path);
      this.#changes.note([[path, "removed"]]);
    }
  }

  #put(path: string, data: string | Uint8Array): void {
    this.#changes.note([[path, this.#site.writer.write(path, data)]]);
  }

  *#filesToCome(rest: Iterable<string>, chosen: readonly Recipe[]): Generator<string> {
    yield* rest;
    for (const recipe of chosen) yield* this.#filesOf(recipe);
  }

  readonly #filesOf = (recipe: Recipe): string[] =>
    pageFiles(recipe, {
      shareCards: this.#job.site.cards,
      mediaOf: (path) => this.#store.published.article(path).files,
    }).map(({ path }) => path);

  async #writePages(chosen: readonly Recipe[], app: AppBundle): Promise<void> {
    await writePages(chosen, {
      site: this.#site,
      pool: this.#pool,
      app,
      writer: async () => (await this.#writing(app)).writer,
      progress: this.#job.progress,
      onWritten: ({ changes, missing }) => {
        this.#changes.note(changes);
        for (const file of missing) this.#lost.add(file);
      },
    });
    this.#printed = chosen.length;
  }

  #writing(app: AppBundle): Promise<OwnWriter> {
    const { site } = this.#job;
    this.#own ??= loadRenderer(site, app).then((renderer) => {
      const folder = this.#site.writer;
      const articles = new PublishedArticles(this.#store, site);
      const writer = new PageWriter({ articles, renderer, folder, shareCards: deskOf(this.#job) });
      return { renderer, articles, writer };
    });
    return this.#own;
  }

  #settle(articles: number): Omit<Outcome, "alike"> {
    const { record, lists, target } = this.#site;
    const settled = this.#site.commit();
    const done = { articles, pages: this.#printed, replacedIn: target.replaced };
    const outcome = { ...done, ...this.#changes.changedFiles, ...settled };
    if (!this.#site.hadRecord) this.#changes.noteUnsure(record.files.all().keys());
    this.#changes.compare(record.unlisted.all(), (path) => record.files.hashOf(path));
    addToLists(lists, record, this.#changes.byPath);
    record.setMeta("writer", this.#job.store);
    this.#site.endRun();
    return outcome;
  }
}

/** What this thread writes with. */
interface OwnWriter {
  renderer: Renderer;
  articles: PublishedArticles;
  writer: PageWriter;
}

/** What was found to be different. */
interface Found extends Pick<Planning, "differences" | "whole"> {
  /** Files of the site that are gone or others than were written. */
  damage: Promise<string[]>;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
