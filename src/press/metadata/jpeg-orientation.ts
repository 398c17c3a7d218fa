const tag = 0x0112;
const upright = 1;

/** Reads the EXIF orientation of a JPEG, from 1 to 8; 1 where it has none. */
export function readOrientation(jpeg: Buffer): number {
  const start = jpeg.indexOf("Exif\0\0", 0, "latin1") + 6;
  if (start < 6 || start + 8 > jpeg.length) return upright;
  const isLittle = jpeg.toString("latin1", start, start + 2) === "II";
  const word = (at: number) =>
    at + 2 > jpeg.length ? 0 : isLittle ? jpeg.readUInt16LE(at) : jpeg.readUInt16BE(at);
  // The upper half of the offset is zero in what cameras write.
  const directory = start + word(start + (isLittle ? 4 : 6));
  for (let entry = directory + 2, left = word(directory); left > 0; entry += 12, left -= 1)
    if (word(entry) === tag) return Math.min(8, Math.max(upright, word(entry + 8)));
  return upright;
}

// An EXIF segment with one entry: the orientation, in two bytes.
const exifSegment = "ffe100224578696600004d4d002a000000080001011200030000000100000000".padEnd(
  72,
  "0",
);

/** Adds an EXIF orientation to a JPEG without metadata. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  if (orientation === upright) return jpeg;
  const segment = Buffer.from(exifSegment, "hex");
  segment.writeUInt16BE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
