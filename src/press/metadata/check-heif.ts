const kept = new Set(["ftyp", "meta", "mdat", "moov"]);
const metadata = ["Exif", "mime", "uri ", "uuid", "udta"];

/** Tells whether an AVIF has no metadata, and no box of an unknown kind. */
export function isStrippedHeif(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return false;
    const size = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + size;
    // No known picture has a box of more than 4 GB, or one without a size.
    if (size < 8 || end > bytes.length || !kept.has(type)) return false;
    const holds = (name: string) => bytes.subarray(at, end).includes(name);
    if (type !== "mdat" && metadata.some(holds)) return false;
    at = end;
  }
  return true;
}
