import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { notesInMp4 } from "./mp4-notes.ts";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";
import { notesInWebm } from "./webm-notes.ts";

/** A part of a file that is written over, so that all else stays at its place. */
export interface Patch {
  at: number;
  bytes: Buffer;
  /** How many zeros follow those bytes. */
  zeros: number;
}

/** Reads up to so many bytes at a place in a file. */
export type ReadAt = (at: number, length: number) => Buffer;

/** Turns a video into the file of the same one without what was noted in it, such as where it was taken: itself, where there is nothing, or a copy in the cache; throws where it cannot be read. */
export function keepBareVideo(file: string, cache: string): string {
  const source = openSync(file, "r");
  try {
    const readAt: ReadAt = (at, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(source, bytes, 0, length, at));
    };
    // Whatever its name says.
    const isWebm = readAt(0, 4).toString("hex") === "1a45dfa3";
    const { size } = fstatSync(source);
    const notes = isWebm ? notesInWebm(readAt) : notesInMp4(readAt);
    const patches = Array.from(notes, (patch) => within(size, patch));
    if (patches.length === 0) return file;
    const kept = join(cache, `${digestOf(readAt)}.video`);
    if (!hasCacheFile(kept)) writeCacheFile(kept, (draft) => copyWith(patches, file, draft));
    return kept;
  } finally {
    closeSync(source);
  }
}

// A file that was cut off may say that more follows.
function within(size: number, { at, bytes, zeros }: Patch): Patch {
  const own = bytes.subarray(0, Math.max(0, size - at));
  return { at, bytes: own, zeros: Math.max(0, Math.min(zeros, size - at - bytes.length)) };
}

const portion = 1 << 20;
// To be raised with any change to what is written over.
const edition = 2;

function digestOf(readAt: ReadAt): string {
  const sum = createHash("sha256").update(`${edition}\n`);
  for (
    let at = 0, bytes = readAt(0, portion);
    bytes.length > 0;
    bytes = readAt((at += bytes.length), portion)
  )
    sum.update(bytes);
  return sum.digest("hex").slice(0, 32);
}

function copyWith(patches: readonly Patch[], from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const target = openSync(to, "r+");
  try {
    for (const patch of patches) write(target, patch);
  } finally {
    closeSync(target);
  }
}

function write(file: number, { at, bytes, zeros }: Patch): void {
  writeSync(file, bytes, 0, bytes.length, at);
  const nothing = Buffer.alloc(Math.min(zeros, portion));
  for (let done = 0; done < zeros; done += portion)
    writeSync(file, nothing, 0, Math.min(portion, zeros - done), at + bytes.length + done);
}
