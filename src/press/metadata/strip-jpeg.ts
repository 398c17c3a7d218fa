const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app15: 0xef };

/** Strips a JPEG of comments, thumbnails, metadata and what follows its end. Undefined where it is not well-formed. */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)];
  if (bytes.readUInt16BE(0) !== 0xff00 + marker.start) return undefined;
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const type = bytes.readUInt8(at + 1);
    if (type === 0xff) {
      // Padding.
      at += 1;
      continue;
    }
    if (type === marker.end) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    const segment = stripSegment(type, bytes.subarray(at, end));
    if (segment) kept.push(segment);
    at = type === marker.scan ? endOfScan(bytes, end) : end;
    if (type === marker.scan) kept.push(bytes.subarray(end, at));
    // Browsers show one that was cut off, as far as it goes.
    if (type === marker.scan && at === bytes.length)
      return Buffer.concat([...kept, Buffer.from([0xff, marker.end])]);
  }
  return undefined;
}

// In a scan, 0xFF is followed by 0 or by the number of a restart.
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function stripSegment(type: number, segment: Buffer): Buffer | undefined {
  // How the pixels are encoded.
  if (type >= 0xc0 && type < marker.app0) return segment;
  if (type < marker.app0 || type > marker.app15) return undefined;
  const holds = (name: string) => segment.subarray(4).toString("latin1", 0, name.length) === name;
  if (type === marker.app0 && holds("JFIF\0")) return stripJfif(segment);
  if (type === 0xe2 && holds("ICC_PROFILE\0")) return segment;
  // How the colours are encoded.
  if (type === 0xee && holds("Adobe") && segment.length >= 16) return shortened(segment, 16);
  return undefined;
}

// Without the thumbnail, which follows its own width and height.
function stripJfif(segment: Buffer): Buffer | undefined {
  if (segment.length < 18) return undefined;
  const stripped = shortened(segment, 18);
  stripped.writeUInt16BE(0, 16);
  return stripped;
}

function shortened(segment: Buffer, length: number): Buffer {
  const short = Buffer.from(segment.subarray(0, length));
  short.writeUInt16BE(length - 2, 2);
  return short;
}
