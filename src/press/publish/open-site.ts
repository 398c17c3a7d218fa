import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockStore } from "#press/store/build-lock.ts";
import { hashFile } from "#press/files/hash-file.ts";
import { checkCanMake } from "#press/files/make-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { listed } from "#press/report/problem-lines.ts";
import { draftsIn, draftsName } from "#press/site-folder/output-target.ts";
import { SiteFolder } from "#press/site-folder/site-folder.ts";
import { sitePathsBeside } from "#press/site-folder/site-paths.ts";
import { openRecord, type SiteRecord } from "#press/site-folder/site-record.ts";
import {
  applyJournal,
  readJournals,
  removeJournals,
  setAsidePaths,
} from "#press/site-folder/write-journal.ts";

/** How the folder of a site is opened. */
interface Opening {
  /** Whether a folder that holds files of others may be taken over. */
  adopt: boolean;
  /** The folder for what belongs to the site, if nothing can be written beside it. */
  cache: string;
}

/** Opens the folder of a site for one run. Throws a PublisherError where another run has it, or where it holds files of others and no site, unless it is to be adopted. */
export async function openSite(out: string, { adopt, cache }: Opening): Promise<SiteFolder> {
  const { record: file, journal, draft, lists, replaced } = sitePathsBeside(out, cache);
  const lock = lockStore(file);
  try {
    const record = openRecord(file);
    for (const folder of [draftsIn(out), draft]) rmSync(folder, { recursive: true, force: true });
    const isThere = lstatSync(out, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) checkCanMake(out);
    const isNew = namesIn(out).length === 0;
    completeRecord(record, { journal, out, isNew });
    const isOwn = isNew || holdsRecorded(record, out);
    if (!isOwn) await recognize(record, { out, adopt, replaced });
    removeJournals(journal);
    const target = {
      folder: isNew ? newFolderFor(out, draft) : out,
      isNew,
      record: file,
      journal,
      replaced,
      adopts: adopt || !isOwn,
    };
    return new SiteFolder({ out, lists, target, record, lock, hadRecord: isOwn });
  } catch (error) {
    lock.close();
    throw error;
  }
}

// An empty folder may be on another disk, so the new site is made in it.
function newFolderFor(out: string, draft: string): string {
  return lstatSync(out, { throwIfNoEntry: false }) ? join(draftsIn(out), "site") : draft;
}

// The root of a disk has one of these.
const ofTheSystem = new Set(["lost+found", draftsName]);

function namesIn(out: string): string[] {
  if (!lstatSync(out, { throwIfNoEntry: false })) return [];
  return readdirSync(out).filter((name) => !ofTheSystem.has(name));
}

/** Notes in the record what the journals of a run that was cut off say. */
function completeRecord(record: SiteRecord, { journal, out, isNew }: Unfinished): void {
  const entries = readJournals(journal);
  if (entries.size === 0) return;
  record.transact(() => {
    for (const path of entries.keys()) record.unlisted.add(path);
    record.aside = [...new Set([...record.aside, ...setAsidePaths(entries)])];
    if (!isNew) applyJournal(record.files, entries, { folder: out, isComplete: false });
  });
}

interface Unfinished {
  journal: string;
  out: string;
  /** Whether the folder is empty or missing. */
  isNew: boolean;
}

const nearlyAlways = ["/index.html", "/404.html", "/edition.json"];

/** Tells whether any file is as the record says. If none is, the record belongs to another folder. */
function holdsRecorded(record: SiteRecord, out: string): boolean {
  const isUnchanged = (path: string, hash: string | undefined) =>
    hash !== undefined && hashFile(join(out, path)) === hash;
  if (nearlyAlways.some((path) => isUnchanged(path, record.files.hashOf(path)))) return true;
  return [...record.files.all()].some(([path, hash]) => isUnchanged(path, hash));
}

// Without a record of this folder, what a file holds can still prove that a build wrote it.
async function recognize(record: SiteRecord, { out, adopt, replaced }: Unrecorded): Promise<void> {
  const { isPressedSite, ownFiles } = await import("#press/site-folder/recognize-site.ts");
  if (!adopt && !isPressedSite(out)) throw refusal(out, replaced);
  record.transact(() => {
    record.clear();
    for (const path of ownFiles(out)) {
      const hash = hashFile(join(out, path));
      if (hash !== undefined) record.files.put(path, hash);
    }
  });
}

interface Unrecorded {
  out: string;
  adopt: boolean;
  replaced: string;
}

function refusal(out: string, replaced: string): PublisherError {
  return new PublisherError(
    `${out} holds files that no build is known to have written: ${listed(namesIn(out))}. Nothing was changed. Name an empty folder, or say --adopt to put the site among them: they stay, and what stands in its way is copied to ${replaced} first.`,
  );
}
