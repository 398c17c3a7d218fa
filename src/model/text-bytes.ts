const encoder = new TextEncoder();
let buffer = new Uint8Array(1 << 14);

/** Turns a text into its UTF-8 bytes, in a buffer that the next text overwrites. */
export function bytesOf(text: string): Uint8Array {
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 3);
  return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
}

/** Makes a table with a number for each value of a byte. The number of letters and digits of ASCII is 1; `other` tells the rest. */
export function byteTable(other: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    /[a-z\d]/iu.test(String.fromCharCode(byte)) && byte < 128 ? 1 : other(byte),
  );
}
