import { fnvStart, fnvStep } from "#model/fnv.ts";
import { byteTable, bytesOf } from "#model/text-bytes.ts";

// The kinds of bytes: 0 is between words, 1 in a word, 2 the first byte of a letter or of punctuation.
const inWord = 1;
const unclear = 2;
const kinds = byteTable((byte) => {
  if (byte === 0xc2 || byte === 0xe2 || byte === 0xe3) return unclear;
  return byte > 127 ? inWord : 0;
});

/** Hashes each word of a text (FNV-1a over its UTF-8 bytes), and adds the hashes to a list. Upper and lower case of ASCII letters are the same. */
export function hashWords(text: string, hashes: number[]): void {
  const bytes = bytesOf(text);
  let hash = fnvStart;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const kind = kinds[byte]!;
    const length = kind === unclear ? punctuationLength(bytes, at) : 0;
    if (kind > 0 && length === 0) hash = fnvStep(hash, byte | 0x20);
    else if (hash !== fnvStart) {
      hashes.push(hash);
      hash = fnvStart;
    }
    if (length > 0) at += length - 1;
  }
  if (hash !== fnvStart) hashes.push(hash);
}

// The number of bytes of the punctuation mark or space at an index, from Latin-1, General Punctuation, or CJK Symbols and
// Punctuation; 0 if it is a letter.
function punctuationLength(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at], bytes[at + 1]];
  if (first === 0xc2) return 2;
  return second === 0x80 || (first === 0xe2 && second === 0x81) ? 3 : 0;
}
