import type { ReadAt } from "./patch.ts";

/** A part of an MP4, with parts of its own or data in it. */
export interface Box {
  type: string;
  at: number;
  /** Where its contents begin. */
  from: number;
  end: number;
}

/** Lists the boxes in a part of a file, up to its end or to what is no box. */
export function* boxes(readAt: ReadAt, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end;) {
    const head = readAt(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    if (short === 1 && head.length < 16) return;
    const header = short === 1 ? 16 : 8;
    // A size of 0 means: to the end.
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
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

/** Finds a box by the types of the boxes around it and its own. */
export function boxAt(readAt: ReadAt, { from, end }: Box, ...way: string[]): Box | undefined {
  const [type, ...rest] = way;
  for (const box of boxes(readAt, from, end))
    if (box.type === type) return rest.length > 0 ? boxAt(readAt, box, ...rest) : box;
  return undefined;
}

// In bytes. No table of a video is as large.
const mostRead = 1 << 24;

/** Reads the contents of a box; empty where there is no box. */
export function contentsOf(readAt: ReadAt, box: Box | undefined): Buffer {
  return box ? readAt(box.from, Math.min(box.end - box.from, mostRead)) : Buffer.alloc(0);
}
