const tag = 0x0112;
const upright = 1;

/** Finds how a JPEG says that it was held, from 1 to 8 as EXIF numbers it; 1 where it says nothing. */
export function orientationIn(jpeg: Buffer): number {
  const start = jpeg.indexOf("Exif\0\0", 0, "latin1") + 6;
  if (start < 6 || start + 8 > jpeg.length) return upright;
  const isLittle = jpeg.toString("latin1", start, start + 2) === "II";
  const word = (at: number) =>
    at + 2 > jpeg.length ? 0 : isLittle ? jpeg.readUInt16LE(at) : jpeg.readUInt16BE(at);
  // The upper half of where the notes begin is zero in what cameras write.
  const notes = start + word(start + (isLittle ? 4 : 6));
  for (let entry = notes + 2, left = word(notes); left > 0; entry += 12, left -= 1)
    if (word(entry) === tag) return Math.min(8, Math.max(upright, word(entry + 8)));
  return upright;
}

// A segment for EXIF with one entry: the orientation, a number of two bytes.
const emptyNote = "ffe100224578696600004d4d002a000000080001011200030000000100000000".padEnd(
  72,
  "0",
);

/** Gives a JPEG without notes the one note of how it was held. */
export function turned(jpeg: Buffer, orientation: number): Buffer {
  if (orientation === upright) return jpeg;
  const note = Buffer.from(emptyNote, "hex");
  note.writeUInt16BE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
}
