/** Follows chains of redirects. Results are kept, so that a long chain is followed once. */
export class RedirectChains<Address extends { to?: string }> {
  readonly #at: (path: string) => Address | undefined;
  /** For a path, one further along its chain; undefined if the chain is a loop. */
  readonly #shortcuts = new Map<string, string | undefined>();

  constructor(at: (path: string) => Address | undefined) {
    this.#at = at;
  }

  /** Turns a path into the last address of its chain; undefined if the chain is a loop, or leads to an unknown path. */
  endOf(path: string): Address | undefined {
    const visited = new Set<string>();
    let [end, address]: [string | undefined, Address | undefined] = [path, this.#at(path)];
    while (end !== undefined && address?.to !== undefined) {
      if (visited.has(end)) end = undefined;
      else {
        visited.add(end);
        end = this.#shortcuts.has(end) ? this.#shortcuts.get(end) : address.to;
      }
      address = end === undefined ? undefined : this.#at(end);
    }
    for (const one of visited) this.#shortcuts.set(one, end);
    return address;
  }

  /** Forgets results. Must be called when a redirect changes; a new one at the end of a chain needs no call. */
  forget(): void {
    this.#shortcuts.clear();
  }
}
