/** Finds where addresses lead in the end, and remembers it, so that a long way is gone once. */
export class Trails<Address extends { to?: string }> {
  readonly #at: (path: string) => Address | undefined;
  /** An address that lies further on the way of another; undefined where the way is a circle. */
  readonly #further = new Map<string, string | undefined>();

  constructor(at: (path: string) => Address | undefined) {
    this.#at = at;
  }

  /** Turns a path into the address where it leads in the end; undefined where it goes round in a circle or leads to what is no address. */
  endOf(path: string): Address | undefined {
    const passed = new Set<string>();
    let [end, address]: [string | undefined, Address | undefined] = [path, this.#at(path)];
    while (end !== undefined && address?.to !== undefined) {
      if (passed.has(end)) end = undefined;
      else {
        passed.add(end);
        end = this.#further.has(end) ? this.#further.get(end) : address.to;
      }
      address = end === undefined ? undefined : this.#at(end);
    }
    for (const one of passed) this.#further.set(one, end);
    return address;
  }

  /** To be told where an address that led somewhere leads elsewhere now; one more at the end of a way needs no word. */
  forget(): void {
    this.#further.clear();
  }
}
