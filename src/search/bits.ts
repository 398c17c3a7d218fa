// Codes for small numbers: Rice (Rice and Plaunt, 1971) and Elias gamma (Elias, 1975). The most significant bit comes first.

const unaryRun = 24;

/** Writes numbers bit by bit. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #at = 0;

  /** Writes a number in a number of bits, up to 32. */
  put(value: number, width: number): void {
    this.#makeRoom(width);
    for (let left = width; left > 0;) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(room, left);
      const part = Math.floor(value / 2 ** (left - taken)) & ((1 << taken) - 1);
      const index = this.#at >> 3;
      this.#bytes[index] = (this.#bytes[index] ?? 0) | (part << (room - taken));
      this.#at += taken;
      left -= taken;
    }
  }

  /** Writes a number from 0 on: short where it is about 2 to the power of `parameter`. */
  rice(value: number, parameter: number): void {
    let high = Math.floor(value / 2 ** parameter);
    for (; high >= unaryRun; high -= unaryRun) this.put(2 ** unaryRun - 1, unaryRun);
    this.put(2 ** (high + 1) - 2, high + 1);
    if (parameter > 0) this.put(value % 2 ** parameter, parameter);
  }

  /** Writes a number from 1 on: the shorter, the smaller it is. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.put(0, width);
    this.put(value, width + 1);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#at + 7) >> 3);
  }

  #makeRoom(width: number): void {
    if (this.#at + width <= this.#bytes.length * 8) return;
    const more = new Uint8Array(this.#bytes.length * 2);
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

/** Reads what a BitWriter wrote. Throws a RangeError where the bytes end too soon. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get(width: number): number {
    let value = 0;
    for (let left = width; left > 0;) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(room, left);
      const part = (this.#byte() >> (room - taken)) & ((1 << taken) - 1);
      value = value * 2 ** taken + part;
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  rice(parameter: number): number {
    let high = 0;
    while (this.get(1) === 1) high += 1;
    return high * 2 ** parameter + this.get(parameter);
  }

  gamma(): number {
    let width = 0;
    while (this.get(1) === 0) width += 1;
    return 2 ** width + this.get(width);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new RangeError("The bytes end too soon");
    return byte;
  }
}

/** The parameter with which Rice codes are shortest for the gaps between `count` numbers of a range. */
export function riceParameter(range: number, count: number): number {
  const mean = range / (count + 1);
  return mean < 1 ? 0 : Math.max(0, Math.floor(Math.log2(mean * Math.LN2 + 1)));
}
