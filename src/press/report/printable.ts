// Control characters, marks that change the direction of writing, line ends of Unicode, and halves of characters.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/gu;

/** Escapes what is not safe to print on a terminal, such as control characters, as `\u001b`. */
export function printable(text: string): string {
  return text.replace(unseen, escaped);
}

/** The same, but keeps line ends. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
