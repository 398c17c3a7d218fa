/** How much an article says a term, in steps of the logarithm: fine where it says it in its headline, coarse where once in a long text. */
export const maxStep = 15;

// What ln(1 + ratio) is at most.
const widest = 3.5;

/** Turns the weighted frequency of a term, normalized for length, into a step from 1 to `maxStep`. */
export function stepOf(ratio: number): number {
  const step = Math.round((maxStep * Math.log1p(ratio)) / widest);
  return Math.min(maxStep, Math.max(1, step));
}

/** Turns a step into its share of BM25's score, from 0 to 1. */
export function shareOf(step: number): number {
  return 1 - Math.exp((-widest * step) / maxStep);
}
