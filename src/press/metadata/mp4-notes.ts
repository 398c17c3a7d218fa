import type { Patch, ReadAt } from "./strip-video.ts";
import { type Box, boxes } from "./mp4-boxes.ts";
import { chunksOf, tellsOfOthers } from "./mp4-samples.ts";

// A box that no player reads; its contents are zeros from then on.
const free = "free";
const notes = new Set(["udta", "meta", "uuid", "skip", free]);
const containers = new Set(["moov", "trak", "mdia", "minf", "moof", "traf"]);
// Beside the movie, makers of cameras put boxes of their own.
const ofAnyFile = new Set("ftyp styp pdin moov moof mdat mfra sidx ssix prft emsg wide".split(" "));

/** Lists what has to be written over in an MP4 so that nothing of its notes is left: where it was taken, by whom, with what. */
export function* notesInMp4(readAt: ReadAt): Generator<Patch> {
  for (const box of boxes(readAt, 0, Number.MAX_SAFE_INTEGER)) {
    // It is no video at all.
    if (box.at === 0 && !ofAnyFile.has(box.type) && !notes.has(box.type)) return;
    if (ofAnyFile.has(box.type)) yield* notesIn(readAt, box);
    else yield* erased(readAt, box);
  }
}

function* notesIn(readAt: ReadAt, { type, from, end }: Box): Generator<Patch> {
  if (!containers.has(type)) return;
  for (const box of boxes(readAt, from, end)) {
    if (notes.has(box.type)) yield* erased(readAt, box);
    else if (box.type === "trak" && tellsOfOthers(readAt, box)) {
      for (const { at, length } of chunksOf(readAt, box))
        yield { at, bytes: Buffer.alloc(0), zeros: length };
      yield* erased(readAt, box);
    } else yield* notesIn(readAt, box);
  }
}

function* erased(readAt: ReadAt, { type, at, from, end }: Box): Generator<Patch> {
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
