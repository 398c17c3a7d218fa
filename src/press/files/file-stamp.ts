import { statSync, type Stats } from "node:fs";

/** A file's size in bytes and the moment of its last change, as they stand. */
export function factsOf(path: string): string {
  const { size, modified } = factsAt(path);
  return `${size}/${modified}`;
}

export function factsAt(path: string): Facts {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts ? { size: facts.size, modified: changed(facts) } : unseen;
}

/** The moment of the last change of a file or of what is known of it, in milliseconds. */
export function changed({ mtimeMs, ctimeMs }: Pick<Stats, "mtimeMs" | "ctimeMs">): number {
  return Math.max(mtimeMs, ctimeMs);
}

/** What is seen of a file: its size in bytes, and when it last changed. */
export interface Facts {
  size: number;
  modified: number;
}

export const unseen: Facts = { size: -1, modified: 0 };
