import { statSync, type Stats } from "node:fs";

/** What tells whether a file is another than before. */
export interface FileStamp {
  /** In bytes. */
  size: number;
  /** When it last changed, in milliseconds since 1970. */
  modified: number;
}

/** The stamp of a file that is not there. */
export const noStamp: FileStamp = { size: -1, modified: 0 };

/** Returns the stamp of a file as text, to be compared. */
export function stampOf(path: string): string {
  const { size, modified } = readStamp(path);
  return `${size}/${modified}`;
}

/** Returns the stamp of a file. */
export function readStamp(path: string): FileStamp {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? { size: stats.size, modified: lastChange(stats) } : noStamp;
}

/** Returns when a file last changed, or its name, mode or owner did, in milliseconds since 1970. */
export function lastChange({ mtimeMs, ctimeMs }: Pick<Stats, "mtimeMs" | "ctimeMs">): number {
  return Math.max(mtimeMs, ctimeMs);
}
