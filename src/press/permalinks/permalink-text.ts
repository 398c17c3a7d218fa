import { isAscii, isUtf8 } from "node:buffer";
import { decode, type Decoded, encodingOf } from "#wire/decode.ts";
import type { Problem } from "#model/problem.ts";

/** The decoded text of permalinks.tsv, and what it takes to add to it. */
export interface DecodedPermalinks {
  text: string;
  /** What is wrong with its encoding. */
  problems: Problem[];
  /** As TextDecoder names it. */
  encoding: string;
  /** What its lines end with. */
  end: string;
  /** The bytes of a last line without an end: an editor left it so, or a write was cut off. */
  tail: Uint8Array;
}

const units: Record<string, number> = { "utf-16le": 2, "utf-16be": 2 };

/** Decodes the bytes of permalinks.tsv. Its encoding is found without its last line, which may be cut off. */
export function decodePermalinks(bytes: Buffer): DecodedPermalinks {
  const unit = units[encodingOf(bytes)] ?? 1;
  const start = startOfTail(bytes, unit);
  const whole = start === 0 ? bytes : bytes.subarray(0, start);
  const mixed = readMixed(whole);
  const encoding = mixed ? "utf-8" : encodingOf(whole);
  const { text, problems } = mixed ?? decode(whole);
  const tail = bytes.subarray(start);
  const last = start === 0 ? "" : new TextDecoder(encoding).decode(tail);
  const end = /\r\n|[\r\n]/u.exec(text)?.[0] ?? "\n";
  return { text: text + last, problems, encoding, end, tail };
}

// In a UTF-8 file, a line in another encoding or with half a letter must not change how the others are read.
function readMixed(bytes: Buffer): Decoded | undefined {
  if (isUtf8(bytes) || encodingOf(bytes) in units) return undefined;
  const lines = linesOf(bytes);
  if (!lines.some((line) => isUtf8(line) && !isAscii(line))) return undefined;
  const decoded = lines.map(decode);
  const broken = lines.findIndex((line) => !isUtf8(line));
  const [problem] = decoded[broken]?.problems ?? [];
  const message = problem?.message.replace("The file", "The line") ?? "";
  const problems = problem ? [{ ...problem, message, line: broken + 1 }] : [];
  return { text: decoded.map(({ text }) => text).join(""), problems };
}

function linesOf(bytes: Buffer): Buffer[] {
  // Latin-1 has one letter a byte, so indexes stay the same.
  const lines = bytes.toString("latin1").match(/[^\r\n]*(?:\r\n|[\r\n]|$)/gu) ?? [];
  return lines.map((line) => Buffer.from(line, "latin1"));
}

function startOfTail(bytes: Buffer, unit: number): number {
  let at = bytes.length - (bytes.length % unit);
  while (at > 0 && !isEnd(bytes.subarray(at - unit, at))) at -= unit;
  return at;
}

function isEnd(unit: Buffer): boolean {
  const mark = unit.reduce((sum, byte) => sum + byte, 0);
  return (mark === 10 || mark === 13) && unit.includes(mark);
}

/** Turns lines into the bytes to add to permalinks.tsv. Throws where its encoding lacks a letter. With `completing`, the first line completes the last one of the file. */
export function encodeLines(
  lines: readonly string[],
  { encoding, end, tail }: DecodedPermalinks,
  completing: boolean,
): Buffer {
  const bytes = encode(lines.map((line) => line + end).join(""), encoding);
  if (tail.length === 0) return bytes;
  if (completing && bytes.subarray(0, tail.length).equals(tail)) return bytes.subarray(tail.length);
  const half = Buffer.alloc(tail.length % (units[encoding] ?? 1));
  return Buffer.concat([half, encode(end, encoding), bytes]);
}

function encode(text: string, encoding: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  throw new Error(
    `it is written in ${encoding}, in which not every letter can be; save it as UTF-8`,
  );
}
