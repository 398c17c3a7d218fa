/** A code point that neither HTML nor XML may hold: a control character but those of space, half of a surrogate pair, or one that Unicode keeps free of characters. */
export const noCharacter = /[[\p{Cc}\p{Cs}\p{NChar}]--[\t\n\r]]/v;

const each = new RegExp(noCharacter.source, "gv");

/** Takes out of a text what neither HTML nor XML may hold. */
export function charactersOnly(text: string): string {
  return text.replaceAll(each, "");
}
