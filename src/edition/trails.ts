/** Finds where addresses lead in the end. Each answer is remembered, so that a long chain of moves is followed once. */
export class Trails<Address extends { to?: string }> {
  readonly #at: (path: string) => Address | undefined;
  /** For an address, one further along its chain; undefined where the chain is a circle. */
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

  /** Drops what is remembered. To be called where an address that led somewhere leads elsewhere now; a new one at the end of a chain needs no call. */
  forget(): void {
    this.#further.clear();
  }
}
