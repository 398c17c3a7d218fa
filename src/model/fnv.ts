// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). The numbers are signed: the bits are the same, and V8 keeps them small.
export const fnvStart = 0x811c9dc5 | 0;

/** Adds a byte or a UTF-16 code unit to a hash. */
export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Adds the UTF-16 code units of a text to a hash. */
export function fnvOf(text: string, start = fnvStart): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = fnvStep(hash, text.charCodeAt(at));
  return hash;
}
