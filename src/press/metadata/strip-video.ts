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
import { mp4Metadata } from "./mp4-metadata.ts";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";
import type { Patch, ReadAt } from "./patch.ts";
import { webmMetadata } from "./webm-metadata.ts";

/** Strips a video of metadata, such as where it was taken. Returns the path of a copy in the cache, or of the file itself where it has none. Throws where it cannot be read. */
export function stripVideo(file: string, cache: string): string {
  const source = openSync(file, "r");
  try {
    const readAt: ReadAt = (at, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(source, bytes, 0, length, at));
    };
    // The name may say otherwise.
    const isWebm = readAt(0, 4).toString("hex") === "1a45dfa3";
    const { size } = fstatSync(source);
    const found = isWebm ? webmMetadata(readAt) : mp4Metadata(readAt);
    const patches = Array.from(found, (patch) => within(size, patch));
    if (patches.length === 0) return file;
    const cached = join(cache, `${digestOf(readAt)}.video`);
    if (!hasCacheFile(cached)) writeCacheFile(cached, (draft) => copyWith(patches, file, draft));
    return cached;
  } finally {
    closeSync(source);
  }
}

// A file that was cut off may announce more than it has.
function within(size: number, { at, bytes, zeros }: Patch): Patch {
  const own = bytes.subarray(0, Math.max(0, size - at));
  return { at, bytes: own, zeros: Math.max(0, Math.min(zeros, size - at - bytes.length)) };
}

const portion = 1 << 20;
// Raise it with every change to what is overwritten.
const cacheVersion = 2;

function digestOf(readAt: ReadAt): string {
  const sum = createHash("sha256").update(`${cacheVersion}\n`);
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
