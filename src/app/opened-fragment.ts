/** Reads what the address that this document was opened with ends in, from `#` on: some browsers take away from the address what they have understood of it. */
export function openedFragment(): string {
  const [opened] = performance.getEntriesByType("navigation");
  return /#.*/su.exec(opened?.name ?? "")?.[0] ?? location.hash;
}
