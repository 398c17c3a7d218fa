/** Tells whether two words differ by one slip: a letter that is wrong, missing, too many, or swapped with the next. In a long word there may be two, in a short one none. */
export function isNear(word: string, typed: string): boolean {
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (Math.abs(word.length - typed.length) > most) return false;
  return slipsBetween(word, typed) <= most;
}

/** Counts the slips that turn one word into another (optimal string alignment). */
function slipsBetween(word: string, other: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = word[i - 1] === other[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      row[j] = Math.min(
        item(row, j - 1) + 1,
        item(before, j) + 1,
        item(before, j - 1) + cost,
        isSwapped ? item(twoBefore, j - 2) + 1 : Infinity,
      );
    }
    [twoBefore, before] = [before, row];
  }
  return item(before, other.length);
}

function item(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
