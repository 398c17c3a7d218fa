import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Arrangement } from "#edition/arrange.ts";
import { toIndex, toMoved } from "#edition/pages.ts";
import { type Recipe, recipes, recipesAt } from "#edition/recipes.ts";
import { basePath, htmlPath, paths } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { ArchiveStore, lockArchive } from "./archive-store.ts";
import { companionNames } from "./companions.ts";
import { deskOf } from "./cards.ts";
import { Crew } from "./crew.ts";
import { DeedList, type Deeds as ListedDeeds } from "./deed-list.ts";
import {
  byMonth,
  discoveryFiles,
  discoveryPaths,
  monthOf,
  monthSitemap,
  sitemapPaths,
} from "./discovery.ts";
import { explainFailure } from "./explain-failure.ts";
import { headersFile, redirectsFile } from "./host-rules.ts";
import { findLikeFew, type LikeSources } from "./find-like.ts";
import { findDifferences, remember } from "./intake.ts";
import { lookThrough } from "./look-through.ts";
import { type Plan, type Planning, planPress } from "./plan.ts";
import { type AppBundle, loadPlates } from "./plates.ts";
import type { PrintRoom, PrintTask } from "./print-worker.ts";
import { type Deeds, Printer } from "./printer.ts";
import type { ReadingRoom } from "./read-article.ts";
import type { LeftOut } from "./scan.ts";
import { draftsOf, SafeFolder } from "./safe-write.ts";
import { ledgerChanged, type LedgerReport } from "./settle-addresses.ts";
import { filesBelow, Sweeper } from "./sweep.ts";

/** A content folder to press, and where to. */
export interface ArchiveJob {
  site: Site;
  content: string;
  out: string;
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
  /** Is told what lies in the content folder and is not read. */
  onListed?: (leftOut: LeftOut) => void;
  /** May end the run by throwing, once all is read and before anything is written. */
  onRead?: (store: ArchiveStore, read: readonly string[]) => void;
  /** Is told what became of the ledger. */
  onSettled?: (report: LedgerReport) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

/** What a run did. */
export interface Outcome extends ListedDeeds {
  articles: number;
  /** Pages that were printed, whether or not they turned out to be the same. */
  pages: number;
  alike: LikeSources;
}

const hostRules = { headers: "/_headers", redirects: "/_redirects" };
const ofNotice = new Set(["index.html", "index.json"]);
const printWorker = new URL("./print-worker.ts", import.meta.url);
const few = 60;
const many = 5000;
const batch = 24;

/** Brings the pressed site up to date with a content folder: reads what changed, prints the pages that show it, and leaves every other file alone. */
export async function pressArchive(job: ArchiveJob): Promise<Outcome | undefined> {
  const lock = lockArchive(job.store);
  const store = new ArchiveStore(job.store);
  const run = new Run(job, store);
  try {
    return await run.run();
  } catch (error) {
    throw explainFailure(error);
  } finally {
    await run.end();
    store.close();
    lock.close();
  }
}

class Run {
  readonly #job: ArchiveJob;
  readonly #store: ArchiveStore;
  readonly #live: boolean;
  /** The folder that is written to: the site itself, or one that takes its place when it is whole. */
  readonly #target: string;
  readonly #crew: Crew;
  readonly #deeds = new DeedList();
  #printed = 0;
  // Whether a run was ended before it could say what it had done.
  #unlisted = false;

  constructor(job: ArchiveJob, store: ArchiveStore) {
    this.#job = job;
    this.#store = store;
    this.#live = existsSync(join(job.out, "index.html"));
    this.#target = this.#live ? job.out : `${job.out}.pressing`;
    const { content, pictures, cards, site } = job;
    const place = { store: job.store, out: this.#target, fresh: !this.#live, cards };
    const room: ReadingRoom & PrintRoom = { content, pictures, site, ...place };
    this.#crew = new Crew(room);
  }

  async end(): Promise<void> {
    await this.#crew.dismiss();
  }

  async run(): Promise<Outcome | undefined> {
    const { readingKey, pressingKey } = this.#job;
    const store = this.#store;
    const known = this.#live && store.meta("pressed") === "yes";
    const readAll = store.meta("readingKey") !== readingKey;
    const pressAll = !known || store.meta("pressingKey") !== pressingKey;
    const isLarge = store.counts().articles > many;
    const { content, site } = this.#job;
    const { linkedFolders } = site;
    const looking = lookThrough({ content, linkedFolders }, isLarge);
    // Loaded meanwhile: a run with something to do will need it.
    if (isLarge) await import("./read-article.ts");
    const differences = findDifferences(store, await looking, readAll);
    this.#job.onListed?.(differences.leftOut);
    const ledger = ledgerChanged(store, this.#job);
    const idle = !ledger && differences.sources.length + differences.gone.length === 0;
    if (idle && !pressAll && store.pending().length === 0) {
      remember(store, differences);
      this.#job.onRead?.(store, []);
      return undefined;
    }
    const app = this.#job.app();
    // Awaited later, where its failure is told.
    app.catch(() => {});
    const { now, read, ledger: report } = await this.#plan({ differences, whole: pressAll }, app);
    this.#job.onSettled?.(report);
    const alike = this.#findLike(read);
    await this.#print(now, await app, pressAll);
    const outcome = { ...this.#outcome(now.articles.length), alike: await alike };
    await store.transact(() => {
      store.clearPending();
      store.setMeta("pressed", "yes");
      store.setMeta("listed", "yes");
      store.setMeta("readingKey", readingKey);
      store.setMeta("pressingKey", pressingKey);
    });
    return outcome;
  }

  async #plan(found: Found, app: Promise<AppBundle>): Promise<Plan> {
    const { site, content, pictures, progress, onRead } = this.#job;
    const store = this.#store;
    return planPress(store, {
      room: { content, pictures, site },
      ledger: this.#job,
      ...found,
      crew: this.#crew,
      onSource: progress("Reading articles"),
      onRead: (read) => {
        onRead?.(store, read);
        void this.#getReady(app).catch(() => {});
      },
    });
  }

  // While this thread arranges what the others have read.
  async #getReady(app: Promise<AppBundle>): Promise<void> {
    const task: PrintTask = { recipes: [], app: await app, absent: undefined };
    await this.#crew.prepare(printWorker, task);
  }

  async #findLike(read: readonly string[]): Promise<LikeSources> {
    if (read.length <= few) return findLikeFew(this.#store, read);
    return this.#crew.run(new URL("./like-worker.ts", import.meta.url), read);
  }

  async #print(now: Arrangement, bundle: AppBundle, whole: boolean): Promise<void> {
    const { out } = this.#job;
    const pending = new Set(this.#store.pending());
    rmSync(draftsOf(out), { recursive: true, force: true });
    this.#unlisted = this.#store.meta("listed") === "no";
    this.#store.setMeta("listed", "no");
    if (!this.#live) rmSync(this.#target, { recursive: true, force: true });
    mkdirSync(this.#target, { recursive: true });
    const assets = this.#putApp(bundle);
    const chosen = whole ? [...recipes(now)] : [...recipesAt(now, pending)];
    await this.#printAll(chosen, bundle);
    await this.#printRest(now, bundle, whole ? undefined : pending);
    if (this.#live) this.#sweep({ chosen, pending, whole, assets, articles: now.articles });
    else {
      rmSync(out, { recursive: true, force: true });
      renameSync(this.#target, out);
    }
    rmSync(draftsOf(out), { recursive: true, force: true });
  }

  #putApp({ client }: AppBundle): Set<string> {
    const folder = new SafeFolder(this.#target, !this.#live);
    const names = filesBelow(client).filter((name) => name !== "/index.html");
    for (const name of names)
      this.#deeds.note([[name, folder.write(name, readFileSync(client + name))]]);
    return new Set(names);
  }

  async #printAll(chosen: readonly Recipe[], bundle: AppBundle): Promise<void> {
    const isThere = ({ path }: Recipe) => existsSync(join(this.#target, htmlPath(path)));
    const coming = this.#live ? chosen.filter((recipe) => !isThere(recipe)) : [];
    // No page may lead to one that is not there: what is new comes first, without links to what comes with it.
    if (coming.length > 0)
      await this.#printSome(coming, bundle, new Set(coming.map(({ path }) => path)));
    await this.#printSome(chosen, bundle);
  }

  async #printSome(
    chosen: readonly Recipe[],
    app: AppBundle,
    absent?: ReadonlySet<string>,
  ): Promise<void> {
    const { site, progress } = this.#job;
    const show = progress("Pressing pages");
    const fresh = !this.#live;
    let done = 0;
    const handOn = (deeds: Deeds, count: number) => {
      this.#deeds.note(deeds);
      show((done += count), chosen.length);
    };
    if (!absent) this.#printed = chosen.length;
    if (chosen.length > few) {
      const task = (some: Recipe[]): PrintTask => ({ recipes: some, app, absent });
      await this.#crew.work({ worker: printWorker, items: chosen, size: batch, task, handOn });
      return;
    }
    const folder = new SafeFolder(this.#target, fresh);
    const printer = new Printer({
      store: this.#store,
      plates: await loadPlates(site, app),
      folder,
      cards: deskOf(this.#job),
    });
    for (const recipe of chosen) handOn(await printer.print(recipe, absent), 1);
  }

  async #printRest(
    now: Arrangement,
    app: AppBundle,
    pending: ReadonlySet<string> | undefined,
  ): Promise<void> {
    const { site } = this.#job;
    const folder = new SafeFolder(this.#target, !this.#live);
    const plates = await loadPlates(site, app);
    const printer = new Printer({ store: this.#store, plates, folder, cards: deskOf(this.#job) });
    const lost = await plates.render(paths.notFound);
    const newest = now.articles.slice(-6).toReversed();
    const cards = newest.map(({ path }) => printer.card(path));
    const write = (path: string, text: string) =>
      this.#deeds.note([[path, folder.write(path, text)]]);
    write(paths.notFound, plates.template({ path: paths.notFound, rendered: lost }));
    write(paths.edition, JSON.stringify(toIndex(now.articles.length, cards)));
    write(hostRules.headers, headersFile(basePath(site)));
    write(hostRules.redirects, redirectsFile(site, now.retired));
    write(paths.moved, JSON.stringify(toMoved(now.retired)));
    for (const [path, text] of discoveryFiles(site, now, printer)) write(path, text);
    const touched = pending && new Set(Array.from(pending, monthOf));
    for (const [month, own] of byMonth(now.articles))
      if (!touched || touched.has(month.slice(0, 7)))
        write(discoveryPaths.month(month), monthSitemap(site, own));
  }

  // Once nothing leads there any more.
  #sweep({ chosen, pending, whole, assets, articles }: Swept): void {
    const sweeper = new Sweeper(this.#job.out, (path) => this.#deeds.note([[path, "removed"]]));
    const kept = new Set(chosen.map(({ path }) => path));
    for (const path of pending) if (!kept.has(path)) sweeper.sweepFolder(path);
    sweeper.sweepBelow("/assets", (path) => assets.has(path));
    const maps = new Set(sitemapPaths(articles));
    sweeper.sweepBelow("/sitemaps", (path) => maps.has(path));
    for (const { kind, path } of chosen)
      if (kind === "article") sweeper.sweepFolder(path, this.#namesAt(path));
      else if (kind === "moved" || kind === "withdrawn") sweeper.sweepFolder(path, ofNotice);
    if (!whole) return;
    // What stands there from a time that the store does not know of.
    const expected = new Set([...assets, ...Object.values(hostRules), ...maps]);
    for (const path of [paths.notFound, paths.edition, paths.moved]) expected.add(path);
    for (const path of Object.values(discoveryPaths))
      if (typeof path === "string") expected.add(path);
    for (const recipe of chosen)
      for (const name of ["index.html", "index.json", ...companionNames(this.#job.site, recipe)])
        expected.add(recipe.path + name);
    const ofArticles = new Set(articles.map(({ path }) => path));
    sweeper.sweepBelow("", (path) => expected.has(path) || ofArticles.has(folderOf(path)));
  }

  #namesAt(path: string): Set<string> {
    const files = this.#store.article(path).files.map(([name]) => name);
    return new Set([
      "index.html",
      "index.json",
      ...companionNames(this.#job.site, { kind: "article" }),
      ...files,
    ]);
  }

  #outcome(articles: number): Omit<Outcome, "alike"> {
    const { out } = this.#job;
    if (this.#unlisted) this.#deeds.noteUnsure(filesBelow(out));
    return { articles, pages: this.#printed, ...this.#deeds.writeTo(`${out}.changes`) };
  }
}

type Found = Pick<Planning, "differences" | "whole">;

/** What tells what may stay. */
interface Swept {
  chosen: readonly Recipe[];
  pending: ReadonlySet<string>;
  /** Whether all pages were chosen. */
  whole: boolean;
  assets: ReadonlySet<string>;
  articles: Arrangement["articles"];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
