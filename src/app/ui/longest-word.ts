/** Counts the characters of the longest word of a text. */
export function longestWord(text: string): number {
  return Math.max(...text.split(/[\s\p{Pd}]/u).map(({ length }) => length));
}
