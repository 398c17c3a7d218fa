import type { SyncTarget } from "#press/config/deploy-target.ts";
import { cacheControlOf, contentTypeOf } from "#press/output-formats/file-headers.ts";
import type { Done, Host, Shipment } from "./host.ts";
import { copyToHost, removeFromHost } from "./sync-tools.ts";

// A run of the program takes no more, so that one that is cut off does not lose all.
const mostFiles = 1000;

/** A host to which rsync or rclone copies files. What is there already and has the name of a file is replaced. */
export class SyncHost implements Host {
  readonly #target: SyncTarget;
  readonly #out: string;

  constructor(target: SyncTarget, { out }: Pick<Shipment, "out">) {
    this.#target = target;
    this.#out = out;
  }

  async put(paths: readonly string[], done: Done): Promise<void> {
    for (const [headers, group] of this.#groupsOf(paths))
      for (const some of chunks(group)) {
        await copyToHost(this.#target.kind, this.#transfer(some), headers);
        some.forEach(done);
      }
  }

  // All at once, since folders go when they are empty.
  async remove(paths: readonly string[], done: Done): Promise<void> {
    await removeFromHost(this.#target.kind, this.#transfer(paths));
    paths.forEach(done);
  }

  #transfer(paths: readonly string[]) {
    return { out: this.#out, target: this.#target.place, paths };
  }

  // To a bucket, rclone tells the headers of a file, the same for all of a run.
  #groupsOf(paths: readonly string[]): Iterable<[headers: string[], paths: string[]]> {
    if (this.#target.kind === "rsync") return [[[], [...paths]]];
    const groups = Map.groupBy(paths, (path) => headersOf(path).join("\n"));
    return Array.from(groups, ([headers, group]) => [headers.split("\n"), group]);
  }
}

function headersOf(path: string): string[] {
  return [`Cache-Control: ${cacheControlOf(path)}`, `Content-Type: ${contentTypeOf(path)}`];
}

function* chunks(paths: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < paths.length; at += mostFiles) yield paths.slice(at, at + mostFiles);
}
