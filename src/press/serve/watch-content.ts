import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { join, sep } from "node:path";
import { isLitter } from "#press/content/entry-kinds.ts";
import { papersOwn, scan } from "#press/content/scan-folder.ts";
import { stampOf } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";

/** How a content folder is watched. */
export interface Watching {
  content: string;
  /** Is called once what was changed has settled, and when the folder has come back. */
  onChange: () => void;
  /** Is told what a publisher should know: that the folder is gone, is back, or cannot be watched. */
  say: (message: string) => void;
  /** Files by name that may change without a call. */
  ignored?: ReadonlySet<string>;
  /** How often the folder itself is looked for, and all of it where the system does not tell of changes. */
  pollMilliseconds?: number;
  /** For tests: stands for the system's watching. */
  watch?: typeof watchFolder;
}

// Several files saved at once make one change.
const settleMilliseconds = 40;

/** Watches a content folder until it is closed, however often the folder is removed, replaced or comes back. */
export function watchContent(watching: Watching): { close: () => void } {
  const watcher = new ContentWatcher(watching);
  return { close: () => watcher.close() };
}

class ContentWatcher {
  readonly #watching: Required<Watching>;
  readonly #beat: NodeJS.Timeout;
  #settling: NodeJS.Timeout | undefined;
  /** Which folder is watched; undefined while there is none. */
  #folder: string | undefined;
  #told: FSWatcher | undefined;
  /** What lies in the folder, where the system does not tell of changes. */
  #seen: string | undefined;

  constructor(watching: Watching) {
    this.#watching = {
      ignored: new Set(),
      pollMilliseconds: 1000,
      watch: watchFolder,
      ...watching,
    };
    this.#attach(identityOf(watching.content));
    this.#beat = setInterval(() => this.#look(), this.#watching.pollMilliseconds);
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#settling);
    this.#told?.close();
  }

  // The system tells nothing more of a folder that was removed, renamed, mounted over or linked elsewhere.
  #look(): void {
    const { content, say, onChange } = this.#watching;
    const folder = identityOf(content);
    if (folder === this.#folder) return this.#compare();
    const was = this.#folder;
    this.#attach(folder);
    if (folder === undefined)
      return say(`${content} is gone. The site stays as it is until it is back.`);
    say(was === undefined ? `${content} is back.` : `${content} is another folder now.`);
    onChange();
  }

  #attach(folder: string | undefined): void {
    this.#told?.close();
    this.#told = undefined;
    this.#seen = undefined;
    this.#folder = folder;
    if (folder === undefined) return;
    const { content, watch } = this.#watching;
    try {
      const told = watch(content, { recursive: true }, (_event, name) => this.#hear(name));
      told.on("error", (error) => told === this.#told && this.#poll(error));
      this.#told = told;
    } catch (error) {
      this.#poll(toError(error));
    }
  }

  #hear(name: string | null): void {
    if (name !== null && this.#isIgnored(name)) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (identityOf(this.#watching.content) !== this.#folder) this.#look();
      else this.#watching.onChange();
    }, settleMilliseconds);
  }

  #poll(error: NodeJS.ErrnoException): void {
    const { content, say, pollMilliseconds } = this.#watching;
    this.#told?.close();
    this.#told = undefined;
    if (identityOf(content) !== this.#folder) return;
    const limit = error.code === "ENOSPC" || error.code === "EMFILE";
    const why = limit
      ? "the system's limit of watched files is reached; on Linux, raise fs.inotify.max_user_watches"
      : error.message;
    const seconds = pollMilliseconds / 1000;
    say(`${content} cannot be watched (${why}). It is looked through every ${seconds} s instead.`);
    this.#seen = this.#glance();
  }

  #compare(): void {
    if (this.#seen === undefined) return;
    const seen = this.#glance();
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#watching.onChange();
  }

  #isIgnored(name: string): boolean {
    return this.#watching.ignored.has(name) || name.split(sep).some(isLitter);
  }

  #glance(): string {
    const { content, ignored } = this.#watching;
    const own = papersOwn.filter((name) => !ignored.has(name));
    try {
      return JSON.stringify([
        own.map((name) => stampOf(join(content, name))),
        Array.from(scan({ content, linkedFolders: [] }), ({ folder, files }) => [folder, files]),
      ]);
    } catch {
      // The folder itself went.
      return "";
    }
  }
}

// A new folder may get the number of one that is gone, so its time of birth counts as well.
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeNs, mode } = statSync(folder, { bigint: true });
    return (mode & 0o170000n) === 0o040000n ? `${dev} ${ino} ${birthtimeNs}` : undefined;
  } catch {
    return undefined;
  }
}
