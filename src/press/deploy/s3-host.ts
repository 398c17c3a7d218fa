import { createHash } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { join } from "node:path";
import { AbortError } from "p-retry";
import { cacheControlOf, contentTypeOf } from "#press/output-formats/file-headers.ts";
import { discoveryPaths } from "#press/output-formats/discovery-paths.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import type { Done, Host, Shipment } from "./host.ts";
import type { S3Bucket } from "./s3-bucket.ts";

// More at once are refused by small services, and gain little.
const mostAtOnce = 8;

// What a service takes in one piece.
const mostBytes = 5 * 2 ** 30;

/** A bucket. Only objects that have the names of files of the site are replaced or removed. */
export class S3Host implements Host {
  readonly #bucket: S3Bucket;
  readonly #shipment: Shipment;

  constructor(bucket: S3Bucket, shipment: Shipment) {
    this.#bucket = bucket;
    this.#shipment = shipment;
  }

  /** A bucket with a front page is known to have this paper by its manifest. */
  async open(): Promise<void> {
    if (this.#shipment.adopt) return;
    const manifest = discoveryPaths.manifest.slice(1);
    const there = await this.#read(manifest);
    if (there !== undefined && urlIn(there) === urlIn(this.#own(manifest))) return;
    if (there === undefined && (await this.#read("index.html")) === undefined) return;
    throw new PublisherError(
      `${this.#bucket.name} has another site already. Nothing was shipped. Name another folder in the bucket, or say --adopt to put this site among its files.`,
    );
  }

  async put(paths: readonly string[], done: Done): Promise<void> {
    await inParallel(paths, async (path) => {
      const headers = {
        "Content-Type": contentTypeOf(path),
        "Cache-Control": cacheControlOf(path),
      };
      const body = () => readBody(join(this.#shipment.out, path), path);
      await this.#bucket.request({ method: "PUT", path, headers, body });
      done(path);
    });
  }

  async remove(paths: readonly string[], done: Done): Promise<void> {
    await inParallel(paths, async (path) => {
      await this.#bucket.request({ method: "DELETE", path });
      done(path);
    });
  }

  // A key that may only write finds nothing.
  async #read(path: string): Promise<string | undefined> {
    return await this.#bucket.request({ method: "GET", path, mayBeRefused: true });
  }

  #own(path: string): string {
    try {
      return readFileSync(join(this.#shipment.out, path), "utf8");
    } catch {
      return "";
    }
  }
}

function urlIn(manifest: string): string | undefined {
  try {
    return JSON.parse(manifest).start_url;
  } catch {
    return undefined;
  }
}

/** Opens a file to be sent, and hashes it, so that the service can tell whether all of it arrives as it is. */
async function readBody(file: string, path: string) {
  const blob = await openAsBlob(file).catch(() => {
    throw new AbortError(
      new PublisherError(`${path} is gone from the site. Build, and ship again.`),
    );
  });
  if (blob.size > mostBytes)
    throw new AbortError(
      new PublisherError(
        `${path} has more than 5 GB, which a bucket takes in parts only. Ship with rclone.`,
      ),
    );
  const sum = createHash("sha256");
  for await (const part of blob.stream()) sum.update(part);
  return { blob, sha256: sum.digest("hex") };
}

/** Works on some items at once. After a failure it begins no other, waits for those that are at work, and throws. */
async function inParallel(
  items: readonly string[],
  work: (item: string) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const workOn = async () => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, workOn));
  if (failures.length > 0) throw failures[0];
}
