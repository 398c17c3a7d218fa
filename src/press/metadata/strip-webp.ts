const kept = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
// In bytes: a frame begins with its position and duration.
const frameHead = 16;
// In VP8X: that EXIF and XMP follow.
const metadataFlags = 0x0c;

/** Strips a WebP of metadata and of what follows its end. Undefined where it is not well-formed. */
export function stripWebp(bytes: Buffer): Buffer | undefined {
  const isWebp =
    bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  const end = 8 + bytes.readUInt32LE(4);
  if (!isWebp || end > bytes.length) return undefined;
  const chunks = stripChunks(bytes.subarray(12, end));
  return chunks && Buffer.concat([riffHead(chunks.length + 4), Buffer.from("WEBP"), chunks]);
}

function riffHead(size: number): Buffer {
  const head = Buffer.from("RIFF....");
  head.writeUInt32LE(size, 4);
  return head;
}

function stripChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return undefined;
    const chunk = stripChunk(bytes.subarray(at, end));
    if (!chunk) return undefined;
    chunks.push(chunk);
    at = end;
  }
  return Buffer.concat(chunks);
}

function stripChunk(chunk: Buffer): Buffer | undefined {
  const type = chunk.toString("latin1", 0, 4);
  if (!kept.has(type)) return Buffer.alloc(0);
  if (type === "ANMF") return stripFrame(chunk);
  if (type !== "VP8X") return chunk;
  const stripped = Buffer.from(chunk);
  stripped.writeUInt8(chunk.readUInt8(8) & ~metadataFlags, 8);
  return stripped;
}

function stripFrame(chunk: Buffer): Buffer | undefined {
  const inner = stripChunks(chunk.subarray(8 + frameHead, 8 + chunk.readUInt32LE(4)));
  if (!inner) return undefined;
  const stripped = Buffer.concat([chunk.subarray(0, 8 + frameHead), inner]);
  stripped.writeUInt32LE(frameHead + inner.length, 4);
  return stripped;
}
