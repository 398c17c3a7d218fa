import { ArticleDays } from "./day-table.ts";
import { resultsPerFile, searchFiles } from "./file-names.ts";
import { type SearchHead, searchFormat } from "./head.ts";
import { type Bucket, decodeBucket, decodeList, type ListName, type Postings } from "./postings.ts";
import { fromRow, type ResultRow, type SearchResult } from "./result.ts";
import { articlesInHead, type BucketName, hashesOf } from "./schedule.ts";
import { hashEnd } from "./terms.ts";
import { listFor, listHash } from "./word-lists.ts";

/** Reads a file of the site by its path; undefined where there is none. Rejects where that cannot be told. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

const allHashes = { from: 0, to: hashEnd };

/** The files of search, each read once. */
export class IndexFiles {
  readonly #read: ReadFile;
  readonly #head: SearchHead;
  readonly #postings: Uint8Array;
  readonly #files = new Map<string, Promise<Uint8Array | undefined>>();
  readonly days: ArticleDays;

  constructor(read: ReadFile, head: SearchHead) {
    this.#read = read;
    this.#head = head;
    this.#postings = Uint8Array.from(atob(head.postings), (letter) => letter.charCodeAt(0));
    this.days = new ArticleDays(head.days);
  }

  /** Reads the head; undefined where the site has no search, or one of another version of Broadsheet. */
  static async open(read: ReadFile): Promise<IndexFiles | undefined> {
    const bytes = await read(searchFiles.head);
    const head: SearchHead | undefined = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return head?.format === searchFormat ? new IndexFiles(read, head) : undefined;
  }

  /** One more than the largest number of an article. */
  get count(): number {
    return this.#head.count;
  }

  /** The entries of some terms among the newest articles. */
  newest(isWanted: (hash: number) => boolean): Bucket {
    const { entries } = decodeBucket(this.#postings, allHashes, isWanted);
    return { hashes: allHashes, articles: articlesInHead(this.count), entries };
  }

  /** The entries of some terms in a bucket; undefined where it is missing. */
  async bucket(name: BucketName, isWanted: (hash: number) => boolean): Promise<Bucket | undefined> {
    const bytes = await this.#file(searchFiles.bucket(name));
    return bytes && decodeBucket(bytes, hashesOf(name), isWanted);
  }

  async list(hash: number, name: ListName): Promise<Postings | undefined> {
    const bytes = await this.#file(searchFiles.list(hash, name));
    return bytes && decodeList(bytes, name);
  }

  /** What a result shows of an article; undefined where it is gone. */
  async result(article: number): Promise<SearchResult | undefined> {
    const file = Math.floor(article / resultsPerFile);
    const at = article % resultsPerFile;
    const isInHead = file === Math.floor(this.count / resultsPerFile);
    const rows = isInHead ? this.#head.results : await this.#results(file);
    const row = rows[at];
    return row ? fromRow(row) : undefined;
  }

  /** The words of headlines, topics and names that begin as a text does, the commonest first. */
  async wordsLike(start: string): Promise<string[]> {
    if (this.count === 0) return [];
    const { epoch, list } = listFor(listHash(start), this.count);
    const bytes = await this.#file(searchFiles.words(epoch, list));
    return bytes ? new TextDecoder().decode(bytes).split("\n") : [];
  }

  async #results(file: number): Promise<(ResultRow | null)[]> {
    const bytes = await this.#file(searchFiles.results(file));
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
  }

  #file(path: string): Promise<Uint8Array | undefined> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = this.#read(path);
    this.#files.set(path, file);
    // It is asked for again when it is wanted again.
    file.catch(() => this.#files.delete(path));
    return file;
  }
}
