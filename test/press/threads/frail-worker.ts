// A worker of the pool that runs out of memory over the word "greedy", and says the others in capitals.
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default function capitals(words: string[]): string[] {
  const hoard: number[][] = [];
  while (words.includes("greedy")) hoard.push(Array<number>(2_000_000).fill(hoard.length));
  return words.map((word) => word.toUpperCase());
}
