import type { Patch, ReadAt } from "./patch.ts";
import { type Box, boxes } from "./mp4-boxes.ts";
import { chunksOf, isMetadataTrack } from "./mp4-samples.ts";

// The type of boxes that players skip. What is overwritten becomes one, filled with zeros.
const free = "free";
const metadata = new Set(["udta", "meta", "uuid", "skip", free]);
const containers = new Set(["moov", "trak", "mdia", "minf", "moof", "traf"]);
// At the top level, makers of cameras add boxes of their own.
const topLevel = new Set("ftyp styp pdin moov moof mdat mfra sidx ssix prft emsg wide".split(" "));

/** Lists the patches that overwrite the metadata of an MP4: the place, the author, the camera. */
export function* mp4Metadata(readAt: ReadAt): Generator<Patch> {
  for (const box of boxes(readAt, 0, Number.MAX_SAFE_INTEGER)) {
    // Not an MP4.
    if (box.at === 0 && !topLevel.has(box.type) && !metadata.has(box.type)) return;
    if (topLevel.has(box.type)) yield* metadataIn(readAt, box);
    else yield* erase(readAt, box);
  }
}

function* metadataIn(readAt: ReadAt, { type, from, end }: Box): Generator<Patch> {
  if (!containers.has(type)) return;
  for (const box of boxes(readAt, from, end)) {
    if (metadata.has(box.type)) yield* erase(readAt, box);
    else if (box.type === "trak" && isMetadataTrack(readAt, box)) {
      for (const { at, length } of chunksOf(readAt, box))
        yield { at, bytes: Buffer.alloc(0), zeros: length };
      yield* erase(readAt, box);
    } else yield* metadataIn(readAt, box);
  }
}

function* erase(readAt: ReadAt, { type, at, from, end }: Box): Generator<Patch> {
  if (type === free && isEmpty(readAt, from, end)) return;
  yield { at: at + 4, bytes: Buffer.from(free), zeros: 0 };
  yield { at: from, bytes: Buffer.alloc(0), zeros: end - from };
}

const portion = 1 << 20;

function isEmpty(readAt: ReadAt, from: number, end: number): boolean {
  for (let at = from; at < end; at += portion) {
    const bytes = readAt(at, Math.min(portion, end - at));
    if (bytes.some((byte) => byte !== 0)) return false;
    if (bytes.length === 0) return true;
  }
  return true;
}
