import type { Patch, ReadAt } from "./patch.ts";

const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  tags: 0x1254c367,
  attachments: 0x1941a469,
  title: 0x7ba9,
  date: 0x4461,
  // Of the elements around it, which change.
  checksum: 0xbf,
};
const erasedWhole = new Set([ids.tags, ids.attachments]);
const erasedInInfo = new Set([ids.title, ids.date, ids.checksum]);
const voidId = 0xec;

interface Element {
  id: number;
  at: number;
  /** Where its contents begin. */
  from: number;
  /** Undefined where the size is not known, as in live recordings. */
  end: number | undefined;
}

/** Lists the patches that overwrite the metadata of a WebM: tags, attachments, title and time. */
export function* webmMetadata(readAt: ReadAt): Generator<Patch> {
  for (let at = 0, one = elementAt(readAt, at); one; one = elementAt(readAt, at)) {
    if (erasedWhole.has(one.id) && one.end !== undefined) yield erase(one.at, one.end);
    if (one.id === ids.info && one.end !== undefined)
      yield* metadataInInfo(readAt, one.from, one.end);
    // Elements in a segment, or in one of unknown size, are read as if they stood beside it.
    at = one.id === ids.segment || one.end === undefined ? one.from : one.end;
  }
}

function* metadataInInfo(readAt: ReadAt, from: number, end: number): Generator<Patch> {
  for (let at = from, one = elementAt(readAt, at); one && at < end; one = elementAt(readAt, at)) {
    if (one.end === undefined || one.end > end) return;
    if (erasedInInfo.has(one.id)) yield erase(one.at, one.end);
    at = one.end;
  }
}

// Overwrites an element with one of the same size that players skip.
function erase(at: number, end: number): Patch {
  const length = end - at;
  const sizeLength = length > 9 ? 8 : 1;
  const rest = length - 1 - sizeLength;
  const size = Buffer.alloc(sizeLength);
  size.writeUIntBE(rest, Math.max(0, sizeLength - 6), Math.min(6, sizeLength));
  size.writeUInt8(size.readUInt8(0) | (sizeLength === 8 ? 0x01 : 0x80), 0);
  return { at, bytes: Buffer.concat([Buffer.from([voidId]), size]), zeros: rest };
}

function elementAt(readAt: ReadAt, at: number): Element | undefined {
  const head = readAt(at, 12);
  const idLength = lengthOf(head, 0, 4);
  if (idLength === undefined) return undefined;
  const sizeLength = lengthOf(head, idLength, 8);
  if (sizeLength === undefined) return undefined;
  const id = head.readUIntBE(0, idLength);
  const from = at + idLength + sizeLength;
  const size = sizeIn(head.subarray(idLength, idLength + sizeLength));
  return { id, at, from, end: size === undefined ? undefined : from + size };
}

// The first bit that is set tells how many bytes the number has.
function lengthOf(head: Buffer, at: number, most: number): number | undefined {
  const length = Math.clz32(head[at] ?? 0) - 24 + 1;
  return length <= most && at + length <= head.length ? length : undefined;
}

function sizeIn(bytes: Buffer): number | undefined {
  let size = BigInt(bytes.readUInt8(0) & (0xff >> bytes.length));
  for (const byte of bytes.subarray(1)) size = size * 256n + BigInt(byte);
  const unknown = 2n ** BigInt(7 * bytes.length) - 1n;
  return size === unknown || size > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(size);
}
