import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { join, sep } from "node:path";
import { isLitter } from "#press/content/entry-kinds.ts";
import { ownFiles } from "#press/content/list-folder.ts";
import { walkContent } from "#press/content/walk-content.ts";
import { stampOf } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";

/** How a content folder is watched. */
export interface Watching {
  content: string;
  /** Is called when changes have ended for a moment, and when the folder is back. */
  onChange: () => void;
  /** Prints what a publisher should know: that the folder is gone, is back, or cannot be watched. */
  say: (message: string) => void;
  /** Names of files whose changes do not count. */
  ignored?: ReadonlySet<string>;
  /** How often the folder itself is checked, and all that is in it where the system does not watch it. */
  pollMilliseconds?: number;
  /** Replaces the watching of the system, in tests. */
  watch?: typeof watchFolder;
}

// Several files saved at once make one change.
const settleMilliseconds = 40;

/** Watches a content folder until it is closed, even if the folder is removed, replaced or restored. */
export function watchContent(watching: Watching): { close: () => void } {
  const watcher = new ContentWatcher(watching);
  return { close: () => watcher.close() };
}

class ContentWatcher {
  readonly #watching: Required<Watching>;
  readonly #timer: NodeJS.Timeout;
  #settling: NodeJS.Timeout | undefined;
  /** The identity of the folder that is watched; undefined while there is none. */
  #folder: string | undefined;
  #watcher: FSWatcher | undefined;
  /** What is in the folder, where the system does not watch it. */
  #snapshot: string | undefined;

  constructor(watching: Watching) {
    this.#watching = {
      ignored: new Set(),
      pollMilliseconds: 1000,
      watch: watchFolder,
      ...watching,
    };
    this.#attach(identityOf(watching.content));
    this.#timer = setInterval(() => this.#check(), this.#watching.pollMilliseconds);
  }

  close(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#settling);
    this.#watcher?.close();
  }

  // The system sends no events of a folder that was removed, renamed, mounted over or linked elsewhere.
  #check(): void {
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
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#snapshot = undefined;
    this.#folder = folder;
    if (folder === undefined) return;
    const { content, watch } = this.#watching;
    try {
      const watcher = watch(content, { recursive: true }, (_event, name) => this.#onEvent(name));
      watcher.on("error", (error) => watcher === this.#watcher && this.#poll(error));
      this.#watcher = watcher;
    } catch (error) {
      this.#poll(toError(error));
    }
  }

  #onEvent(name: string | null): void {
    if (name !== null && this.#isIgnored(name)) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (identityOf(this.#watching.content) !== this.#folder) this.#check();
      else this.#watching.onChange();
    }, settleMilliseconds);
  }

  #poll(error: NodeJS.ErrnoException): void {
    const { content, say, pollMilliseconds } = this.#watching;
    this.#watcher?.close();
    this.#watcher = undefined;
    if (identityOf(content) !== this.#folder) return;
    const limit = error.code === "ENOSPC" || error.code === "EMFILE";
    const why = limit
      ? "the system's limit of watched files is reached; on Linux, raise fs.inotify.max_user_watches"
      : error.message;
    const seconds = pollMilliseconds / 1000;
    say(`${content} cannot be watched (${why}). It is looked through every ${seconds} s instead.`);
    this.#snapshot = this.#takeSnapshot();
  }

  #compare(): void {
    if (this.#snapshot === undefined) return;
    const snapshot = this.#takeSnapshot();
    if (snapshot === this.#snapshot) return;
    this.#snapshot = snapshot;
    this.#watching.onChange();
  }

  #isIgnored(name: string): boolean {
    return this.#watching.ignored.has(name) || name.split(sep).some(isLitter);
  }

  #takeSnapshot(): string {
    const { content, ignored } = this.#watching;
    const own = ownFiles.filter((name) => !ignored.has(name));
    try {
      return JSON.stringify([
        own.map((name) => stampOf(join(content, name))),
        Array.from(walkContent({ content, linkedFolders: [] }), ({ folder, files }) => [
          folder,
          files,
        ]),
      ]);
    } catch {
      // The folder itself was removed.
      return "";
    }
  }
}

// A new folder may get the inode number of a removed one, so the time of its making counts as well.
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeNs, mode } = statSync(folder, { bigint: true });
    return (mode & 0o170000n) === 0o040000n ? `${dev} ${ino} ${birthtimeNs}` : undefined;
  } catch {
    return undefined;
  }
}
