const introducer = { extension: 0x21, image: 0x2c, end: 0x3b };
const control = 0xf9;
const application = 0xff;

// Of loops and colours.
const applications = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** Strips a GIF of comments, metadata of programs and what follows its end. Undefined where it is not well-formed. */
export function stripGif(bytes: Buffer): Buffer | undefined {
  if (!/^GIF8[79]a$/u.test(bytes.toString("latin1", 0, 6))) return undefined;
  let at = 13 + sizeOfTable(bytes.readUInt8(10));
  const blocks = [bytes.subarray(0, at)];
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === introducer.end) return Buffer.concat([...blocks, bytes.subarray(at, at + 1)]);
    if (kind !== introducer.image && kind !== introducer.extension) return undefined;
    const end = endOfParts(bytes, kind === introducer.image ? startOfData(bytes, at) : at + 2);
    if (kind === introducer.image || isKept(bytes, at)) blocks.push(bytes.subarray(at, end));
    at = end;
  }
}

function sizeOfTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

// After the image descriptor, the image's own colour table and the code size.
function startOfData(bytes: Buffer, at: number): number {
  return at + 10 + sizeOfTable(bytes.readUInt8(at + 9)) + 1;
}

function endOfParts(bytes: Buffer, from: number): number {
  let at = from;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1;
  return at + 1;
}

function isKept(bytes: Buffer, at: number): boolean {
  const label = bytes.readUInt8(at + 1);
  if (label !== application) return label === control;
  return applications.has(bytes.toString("latin1", at + 3, at + 14));
}
