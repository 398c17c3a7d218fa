const signature = "89504e470d0a1a0a";

// Pixels, colours and animation.
const kept = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT".split(
    " ",
  ),
);

/** Strips a PNG of texts, times, metadata of cameras and what follows its end. Undefined where it is not well-formed. */
export function stripPng(bytes: Buffer): Buffer | undefined {
  if (bytes.toString("hex", 0, 8) !== signature) return undefined;
  const chunks = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === "IEND") return Buffer.concat(chunks);
    at = end;
  }
  return undefined;
}
