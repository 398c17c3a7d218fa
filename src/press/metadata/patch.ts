/** A part of a file that is overwritten. All else stays at its place. */
export interface Patch {
  at: number;
  bytes: Buffer;
  /** How many zeros follow the bytes. */
  zeros: number;
}

/** Reads up to `length` bytes at an offset of a file. */
export type ReadAt = (at: number, length: number) => Buffer;
