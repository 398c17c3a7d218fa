/** The id of the heading of an initial. */
export function letterId(initial: string): string {
  return `letter-${initial}`;
}
