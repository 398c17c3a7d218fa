const kept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
// The place and time of a frame come before its picture.
const frameHead = 16;
/** In VP8X: that notes of a camera, and XMP, follow. */
const noteFlags = 0x0c;

/** Turns a WebP into one without notes of cameras and programs, and what follows its end; undefined where its chunks do not follow each other. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  const isWebp =
    bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  const end = 8 + bytes.readUInt32LE(4);
  if (!isWebp || end > bytes.length) return undefined;
  const chunks = bareChunks(bytes.subarray(12, end));
  return chunks && Buffer.concat([riffHead(chunks.length + 4), Buffer.from("WEBP"), chunks]);
}

function riffHead(size: number): Buffer {
  const head = Buffer.from("RIFF....");
  head.writeUInt32LE(size, 4);
  return head;
}

function bareChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return undefined;
    const chunk = bareChunk(bytes.subarray(at, end));
    if (!chunk) return undefined;
    chunks.push(chunk);
    at = end;
  }
  return Buffer.concat(chunks);
}

function bareChunk(chunk: Buffer): Buffer | undefined {
  const type = chunk.toString("latin1", 0, 4);
  if (!kept.has(type)) return Buffer.alloc(0);
  if (type === "ANMF") return bareFrame(chunk);
  if (type !== "VP8X") return chunk;
  const bare = Buffer.from(chunk);
  bare.writeUInt8(chunk.readUInt8(8) & ~noteFlags, 8);
  return bare;
}

function bareFrame(chunk: Buffer): Buffer | undefined {
  const inner = bareChunks(chunk.subarray(8 + frameHead, 8 + chunk.readUInt32LE(4)));
  if (!inner) return undefined;
  const bare = Buffer.concat([chunk.subarray(0, 8 + frameHead), inner]);
  bare.writeUInt32LE(frameHead + inner.length, 4);
  return bare;
}
