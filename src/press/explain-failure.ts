import { PublisherError } from "./publisher-error.ts";

/** Turns what the machine refused into what the publisher can do about it; any other error stays as it is. */
export function explainFailure(error: unknown): unknown {
  const { code = "", path, message } = error as NodeJS.ErrnoException;
  const full = code === "ENOSPC" || /database or disk is full/u.test(message);
  if (full)
    return new PublisherError(
      `The disk is full${path ? `, at ${path}` : ""}. Nothing that was published is damaged; make room and build again.`,
    );
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code))
    return new PublisherError(
      `${path} cannot be read or written (${code}). Nothing that was published is damaged; see to its rights and build again.`,
    );
  return error;
}
