import { searchFiles } from "#search/file-names.ts";
import {
  type Bucket,
  decodeBucket,
  decodeList,
  encodeBucket,
  encodeList,
  type ListName,
  type Postings,
} from "#search/postings.ts";
import { type BucketName, hashesOf } from "#search/schedule.ts";
import type { PostingList } from "./split-lists.ts";

/** Says that a file of search is missing, or is none. */
export class BrokenIndex extends Error {}

/** Reads a file of the site; undefined where there is none as it was written. */
export type ReadSiteFile = (path: string) => Uint8Array | undefined;

/** The buckets and lists of a site, read when they are needed, and what becomes of them. */
export class IndexBuckets {
  readonly #read: ReadSiteFile;
  readonly #buckets = new Map<string, Bucket>();
  readonly #lists = new Map<string, Postings>();
  readonly #changed = new Map<string, () => Uint8Array | undefined>();

  constructor(read: ReadSiteFile) {
    this.#read = read;
  }

  /** Throws a BrokenIndex where the bucket cannot be read. */
  bucket(name: BucketName): Bucket {
    const path = searchFiles.bucket(name);
    const known = this.#buckets.get(path);
    if (known) return known;
    const bucket = this.#decode(path, (bytes) => decodeBucket(bytes, hashesOf(name)));
    this.#buckets.set(path, bucket);
    return bucket;
  }

  putBucket(name: BucketName, bucket: Bucket): void {
    const path = searchFiles.bucket(name);
    this.#buckets.set(path, bucket);
    this.#changed.set(path, () => encodeBucket(bucket));
  }

  /** Throws a BrokenIndex where the list cannot be read. */
  list(hash: number, name: ListName): Postings {
    const path = searchFiles.list(hash, name);
    const known = this.#lists.get(path);
    if (known) return known;
    const postings = this.#decode(path, (bytes) => decodeList(bytes, name));
    this.#lists.set(path, postings);
    return postings;
  }

  putList(hash: number, { size, index, postings }: PostingList): void {
    const path = searchFiles.list(hash, { size, index });
    this.#lists.set(path, postings);
    this.#changed.set(path, () => encodeList(postings, { size, index }));
  }

  dropList(hash: number, name: ListName): void {
    const path = searchFiles.list(hash, name);
    this.#lists.delete(path);
    this.#changed.set(path, () => undefined);
  }

  /** Lists the files that have changed; those that are gone have no bytes. */
  *files(): Generator<[path: string, bytes: Uint8Array | undefined]> {
    for (const [path, bytes] of this.#changed) yield [path, bytes()];
  }

  #decode<Decoded>(path: string, decode: (bytes: Uint8Array) => Decoded): Decoded {
    const bytes = this.#read(path);
    if (!bytes) throw new BrokenIndex(`${path} is missing`);
    try {
      return decode(bytes);
    } catch (error) {
      throw new BrokenIndex(`${path} cannot be read`, { cause: error });
    }
  }
}
