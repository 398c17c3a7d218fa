import { analyse } from "chardet";
import type { Problem } from "#model/problem.ts";

/** What the bytes of a file say, and what had to be guessed to read them. */
export interface Decoded {
  text: string;
  problems: Problem[];
}

/** Turns bytes into text: as UTF-8 or UTF-16 where they are that, else as the encoding that they look most like, with a warning. */
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

/** Names the encoding that bytes are read in, as TextDecoder does. */
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

/** UTF-16 shows by its mark, or by zero bytes in every second place, as its letters of the Latin script have. */
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
  return { text, problems: [warning(encoding, placeOfFirstFault(bytes))] };
}

/** A file of UTF-8 with a few broken bytes is better read with marks in their place than in another encoding. */
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

/** How many bytes the sequence has that starts here; 0 where none does. */
function lengthOfSequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (first >= 0xf5) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const fallback = "windows-1252";

/** The likeliest encoding that the platform can read; the usual one of the web where the detector is of two minds. */
function legacyEncoding(bytes: Uint8Array): string {
  for (const { name, confidence } of analyse(sampleOf(bytes))) {
    if (confidence < 20 || /^utf|^ascii/i.test(name)) continue;
    const encoding = labelOf(name);
    if (encoding) return encoding;
  }
  return fallback;
}

/** The detector needs the bytes that are not ASCII, so it is shown the text around the first of them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(Math.max(0, first - 4096), first + 61_440);
}

/** What browsers call an encoding, which is the wider of two names of a kind: windows-1252 for ISO-8859-1. */
function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function placeOfFirstFault(bytes: Uint8Array): { line: number; column: number } {
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

function warning(encoding: string, place: { line: number; column: number }): Problem {
  return {
    rule: "encoding",
    message: `The file is not UTF-8, so it is read as ${encoding}, which is a guess. Save it as UTF-8.`,
    ...place,
    severity: "warning",
  };
}
