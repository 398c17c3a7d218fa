import { analyse } from "chardet";
import type { Problem } from "#model/problem.ts";

/** The text of a file, and a problem if its encoding was guessed. */
export interface Decoded {
  text: string;
  problems: Problem[];
}

/** Turns bytes into text: from UTF-8 or UTF-16, else from the encoding that is most likely, with a warning. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide)
    return { text: new TextDecoder(wide).decode(bytes), problems: wideProblems(wide, bytes) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return guess(bytes);
  }
}

/** Tells the encoding in which bytes are read, by its name in TextDecoder. */
export function encodingOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  return isUtf8(bytes) || mostlyUtf8(bytes) ? "utf-8" : legacyEncoding(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

type Wide = "utf-16le" | "utf-16be";

/** Recognizes UTF-16 by its byte-order mark, or by zero in every second byte, as Latin letters have. */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2048);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  if (odd >= pairs * 0.4 && even <= pairs * 0.05) return "utf-16le";
  return even >= pairs * 0.4 && odd <= pairs * 0.05 ? "utf-16be" : undefined;
}

function wideProblems(encoding: Wide, bytes: Uint8Array): Problem[] {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return marked ? [] : [warning(encoding, { line: 1, column: 1 })];
}

function guess(bytes: Uint8Array): Decoded {
  const encoding = mostlyUtf8(bytes) ? "utf-8" : legacyEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, problems: [warning(encoding, positionOfFirstFault(bytes))] };
}

/** Tells whether bytes are UTF-8 with a few faults. Such a file is read as UTF-8, with a replacement character for each fault. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let faults = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = lengthOfSequence(bytes, at);
    if (length === 0) faults++;
    else whole++;
    at += Math.max(length - 1, 0);
  }
  return whole > faults * 4;
}

/** The number of bytes of the UTF-8 sequence that starts at an index; 0 if there is none. */
function lengthOfSequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (first >= 0xf5) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const fallback = "windows-1252";

/** Finds the most likely encoding that TextDecoder knows; windows-1252 where the detector is not sure. */
function legacyEncoding(bytes: Uint8Array): string {
  for (const { name, confidence } of analyse(sampleOf(bytes))) {
    if (confidence < 20 || /^utf|^ascii/i.test(name)) continue;
    const encoding = labelOf(name);
    if (encoding) return encoding;
  }
  return fallback;
}

/** Cuts out the bytes around the first one that is not ASCII: only those help the detector. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(Math.max(0, first - 4096), first + 61_440);
}

/** Turns a name into the one that TextDecoder has for it, such as windows-1252 for ISO-8859-1; undefined for an unknown one. */
function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function positionOfFirstFault(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) {
      line++;
      start = at + 1;
    }
    if (byte < 0x80) continue;
    const length = lengthOfSequence(bytes, at);
    if (length === 0) return { line, column: at - start + 1 };
    at += length - 1;
  }
  return { line: 1, column: 1 };
}

function warning(encoding: string, position: { line: number; column: number }): Problem {
  return {
    rule: "encoding",
    message: `The file is not UTF-8, so it is read as ${encoding}, which is a guess. Save it as UTF-8.`,
    ...position,
    severity: "warning",
  };
}
