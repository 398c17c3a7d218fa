import { resolve } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";

/** The kinds of hosts that a site can be sent to. */
const targetKinds = ["rsync", "rclone", "s3", "git", "folder"] as const;

type TargetKind = (typeof targetKinds)[number];

interface Named {
  /** As the publisher names it. It has no secrets, so it may be printed. */
  name: string;
}

/** A place to which one of these programs copies files. */
export interface SyncTarget extends Named {
  kind: "rsync" | "rclone";
  place: string;
}

/** A bucket of S3, or of what speaks like it. */
export interface S3Target extends Named {
  kind: "s3";
  /** The URL of the service, where the target names it. */
  endpoint?: string;
  bucket: string;
  /** What the names of all objects begin with: empty, or with a slash at its end. */
  prefix: string;
}

/** A branch of a repository. */
export interface GitTarget extends Named {
  kind: "git";
  /** The name of a remote of the paper's own repository, an absolute path, or a URL. */
  repository: string;
  branch: string;
}

/** A folder of this machine. */
export interface FolderTarget extends Named {
  kind: "folder";
  /** Absolute. */
  folder: string;
}

/** Where a site is sent. */
export type DeployTarget = SyncTarget | S3Target | GitTarget | FolderTarget;

/** Reads a target, such as `rsync host:/var/www/paper/`. A path in it begins in `base`. Throws a PublisherError where it is none. */
export function readTarget(text: string, base: string): DeployTarget {
  const fault = faultOfTarget(text);
  const { kind, place } = split(text);
  if (fault || !isTargetKind(kind)) throw new PublisherError(`The target ${fault ?? text}`);
  const name = `${kind} ${place}`;
  switch (kind) {
    case "s3":
      return { kind, name, ...readBucket(place) };
    case "git":
      return { kind, name, ...readBranch(place, base) };
    case "folder":
      return { kind, name, folder: resolve(base, place) };
    default:
      return { kind, name, place };
  }
}

/** Says why a text is no target; undefined where it is one. What is said has no part of the text that may be a secret. */
export function faultOfTarget(text: string): string | undefined {
  const { kind, place } = split(text);
  if (!isTargetKind(kind))
    return `begins with no kind of host. Write one of ${targetKinds.join(", ")}, and then the place, such as rsync host.example:/var/www/paper/`;
  if (place === "") return `names the kind ${kind} and no place. Write it behind the kind.`;
  if (hasSecret(place))
    return "has a password, a key or a token in it, which others would read. Take it out, and change it where it was seen: keys belong into the environment or the settings of git, ssh or rclone.";
  if (place.startsWith("-"))
    return "has a place that begins with -, which programs take for an option.";
  if (/\p{Cc}/u.test(place)) return "has a character that cannot be shown; delete it.";
  if (kind === "s3") return faultOfBucket(place);
  return kind === "git" ? faultOfBranch(place) : undefined;
}

/** Tells whether a word names a kind of host. */
export function isTargetKind(word: string): word is TargetKind {
  return targetKinds.some((kind) => kind === word);
}

function split(text: string) {
  const [, kind = "", place = ""] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(text) ?? [];
  return { kind, place };
}

// In a URL, whoever is named before the host may be a token; rclone has keys among the options of a remote.
function hasSecret(place: string): boolean {
  return (
    /^https?:\/\/[^/]*@/iu.test(place) ||
    /^[\w+]+:\/\/[^/@]*:[^/]*@/u.test(place) ||
    /[?&,_](?:pass|secret|token|key|access_key|sas|credential)\w*=/iu.test(place)
  );
}

const bucketName = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/u;

function readBucket(place: string): Pick<S3Target, "endpoint" | "bucket" | "prefix"> {
  const [, endpoint, rest = ""] = /^(?:s3:\/\/|(https?:\/\/[^/]+)\/?)?(.*)$/iu.exec(place) ?? [];
  const [bucket = "", ...folders] = rest.split("/").filter((part) => part !== "");
  const prefix = folders.map((folder) => `${folder}/`).join("");
  return { ...(endpoint !== undefined && { endpoint }), bucket, prefix };
}

function faultOfBucket(place: string): string | undefined {
  if (/[?#]/u.test(place))
    return "has a ? or a #, and is a bucket and a folder, such as s3 bucket/paper";
  const { bucket } = readBucket(place);
  if (bucketName.test(bucket)) return undefined;
  return "names no bucket. Write s3 bucket, s3 bucket/folder or s3 https://service.example/bucket; the name of a bucket has small letters, digits, . and -";
}

function readBranch(place: string, base: string): Pick<GitTarget, "repository" | "branch"> {
  const [repository = "", branch = "gh-pages"] = place.split("#");
  // A name is a remote's, and a colon stands in what is elsewhere.
  const isPath = /^\.|\/|\\/u.test(repository) && !repository.includes(":");
  return { repository: isPath ? resolve(base, repository) : repository, branch };
}

function faultOfBranch(place: string): string | undefined {
  const [repository, branch = "gh-pages", ...more] = place.split("#");
  const isBranch =
    /^[\w][\w./-]*$/u.test(branch) && !/\.\.|\/\/|[./]$|\.lock(?:\/|$)/u.test(branch);
  if (repository && isBranch && more.length === 0) return undefined;
  return "names no branch. Write git origin, git origin#gh-pages or git URL#BRANCH";
}
