import type { ReadAt } from "./patch.ts";
import { type Box, boxAt, contentsOf } from "./mp4-boxes.ts";

/** Where a run of a track's samples lies in the file, in bytes. */
interface Chunk {
  at: number;
  length: number;
}

/** Tells whether a track holds metadata of the others, such as where the camera was and how it was held. */
export function isMetadataTrack(readAt: ReadAt, track: Box): boolean {
  const handler = contentsOf(readAt, boxAt(readAt, track, "mdia", "hdlr"));
  return handler.toString("latin1", 8, 12) === "meta";
}

/** Lists where the samples of a track lie, by the tables of the track. */
export function* chunksOf(readAt: ReadAt, track: Box): Generator<Chunk> {
  const table = boxAt(readAt, track, "mdia", "minf", "stbl");
  if (!table) return;
  const read = (type: string) => contentsOf(readAt, boxAt(readAt, table, type));
  const [sizes, runs] = [read("stsz"), read("stsc")];
  let [sample, run] = [0, 0];
  for (const [index, at] of [...offsets(read("stco"), 4), ...offsets(read("co64"), 8)].entries()) {
    if (wordAt(runs, 2 + (run + 1) * 3) === index + 1) run += 1;
    const next = sample + (wordAt(runs, 3 + run * 3) ?? 0);
    yield { at, length: sizeOf(sizes, sample, next) };
    sample = next;
  }
}

function* offsets(table: Buffer, width: 4 | 8): Generator<number> {
  for (let at = 8; at + width <= table.length; at += width)
    yield width === 4 ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at));
}

function sizeOf(sizes: Buffer, from: number, to: number): number {
  const each = wordAt(sizes, 1) ?? 0;
  if (each > 0) return each * (to - from);
  let sum = 0;
  for (let sample = from; sample < to; sample += 1) {
    const size = wordAt(sizes, 3 + sample);
    if (size === undefined) break;
    sum += size;
  }
  return sum;
}

function wordAt(table: Buffer, word: number): number | undefined {
  return word * 4 + 4 <= table.length ? table.readUInt32BE(word * 4) : undefined;
}
