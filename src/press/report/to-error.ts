/** Turns what was thrown into an error. Its fields tell what the system said, if it came from there. */
export function toError(thrown: unknown): NodeJS.ErrnoException {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
