import type { Patch, ReadAt } from "./bare-video.ts";

interface Box {
  type: string;
  at: number;
  /** Of its contents. */
  from: number;
  end: number;
}

// A box that no player reads; its contents are zeros from then on.
const free = "free";
const notes = new Set(["udta", "meta", "uuid"]);
const containers = new Set(["moov", "trak"]);

/** Lists what has to be written over in an MP4 so that nothing of its notes is left: where it was taken, by whom, with what. */
export function notesInMp4(readAt: ReadAt): Generator<Patch> {
  return notesBetween(readAt, 0, Number.MAX_SAFE_INTEGER);
}

function* notesBetween(readAt: ReadAt, from: number, end: number): Generator<Patch> {
  for (const box of boxes(readAt, from, end)) {
    if (containers.has(box.type)) yield* notesBetween(readAt, box.from, box.end);
    else if (notes.has(box.type)) {
      yield { at: box.at + 4, bytes: Buffer.from(free), zeros: 0 };
      yield { at: box.from, bytes: Buffer.alloc(0), zeros: box.end - box.from };
    }
  }
}

// Ends where the file does, or where no box begins.
function* boxes(readAt: ReadAt, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end;) {
    const head = readAt(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    if (short === 1 && head.length < 16) return;
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    const header = short === 1 ? 16 : 8;
    // The last one may say that it goes on to the end: that is the video itself.
    if (size < header) return;
    yield {
      type: head.toString("latin1", 4, 8),
      at,
      from: at + header,
      end: Math.min(at + size, end),
    };
    at += size;
  }
}
