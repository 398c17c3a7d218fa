import type { DeployTarget } from "#press/config/deploy-target.ts";
import { FolderHost } from "./folder-host.ts";
import { GitHost } from "./git-host.ts";
import type { Host, Shipment } from "./host.ts";
import { bucketOf } from "./s3-bucket.ts";
import { S3Host } from "./s3-host.ts";
import { SyncHost } from "./sync-host.ts";

/** Turns a target into the host that it names. Throws a PublisherError where a key for it is missing. */
export function openHost(target: DeployTarget, shipment: Shipment): Host {
  switch (target.kind) {
    case "s3":
      return new S3Host(bucketOf(target, shipment.env), shipment);
    case "git":
      return new GitHost(target, shipment);
    case "folder":
      return new FolderHost(target, shipment);
    default:
      return new SyncHost(target, shipment);
  }
}
