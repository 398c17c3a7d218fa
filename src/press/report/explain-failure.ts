import { PublisherError } from "./publisher-error.ts";
import { toError } from "./to-error.ts";

const full = /ENOSPC|no space left|EDQUOT|database or disk is full/iu;
// Making a folder fails with ENOENT on a disk that cannot be written.
const refused =
  /EACCES|EPERM|EROFS|ENOTDIR|ENOENT(?=.*, mkdir)|read-only file system|permission denied/iu;

// What else a disk, or somebody at work in the same folder, can do to a build.
const others =
  /\bE(?:BUSY|DQUOT|EXIST|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NFILE|NOTEMPTY|STALE|XDEV)\b|database is locked/u;

/** Turns an error of the system into one that says what the publisher can do about it. Returns any other error as it is. */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PublisherError) return error;
  // An error in a thread arrives without its code, and some errors of the system have none.
  const { code = "", message } = toError(error);
  const words = `${code} ${message}`;
  const path = toError(error).path ?? /'([^']+)'/u.exec(message)?.[1];
  if (full.test(words))
    return new PublisherError(
      `The disk is full${path ? `, at ${path}` : ""}. Nothing that was published is damaged; make room and build again.`,
    );
  const reason = refused.exec(words)?.[0];
  if (reason)
    return new PublisherError(
      `${path ?? "A file"} cannot be read or written (${reason}). Nothing that was published is damaged; see to its rights and build again.`,
    );
  const rare = others.exec(words)?.[0];
  if (rare)
    return new PublisherError(
      `${path ?? "A file"} cannot be read or written (${rare}). Nothing that was published is damaged; see what stands there, and build again.`,
    );
  return error;
}
