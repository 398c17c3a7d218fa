import leven from "leven";

const longest = 60;

/** Finds the word that was probably meant, whatever its case; undefined where none is close. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  if (given.length > longest) return undefined;
  const most = Math.min(3, Math.floor(given.length / 3));
  const distances = words.map((word) =>
    leven(wanted, word.toLowerCase(), { maxDistance: most + 1 }),
  );
  const least = Math.min(...distances);
  return least <= most ? words[distances.indexOf(least)] : undefined;
}
