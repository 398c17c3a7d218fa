import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, dirname } from "node:path";
import send from "send";

/** Answers a request with a file, whole or the part that it asks for; false where there is no such file, and nothing was answered. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  // A folder has no bytes, and a pipe or a device may never end.
  if (!facts?.isFile()) return false;
  askForNoMoreThan(facts.size, request);
  const options = { root: dirname(file), dotfiles: "allow", index: false } as const;
  send(request, encodeURIComponent(basename(file)), options).pipe(response);
  return true;
}

// The library refuses the last hundred bytes of a file of ten, where all ten are meant (RFC 9110, 14.1.2).
function askForNoMoreThan(size: number, { headers }: IncomingMessage): void {
  const [, length] = /^bytes=-(\d+)$/u.exec(headers.range ?? "") ?? [];
  if (length && Number(length) > size && size > 0) headers.range = "bytes=0-";
}
