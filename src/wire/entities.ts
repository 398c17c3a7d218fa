// Character references that were left in the text from HTML: `&amp;`, `&#8217;`.

/** What looks like a character reference. */
export const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]{2,8}\d{0,2});/g;

type Library = typeof import("entities/decode");

const module = process.getBuiltinModule("node:module");
let loaded: Library | undefined;

// Loaded for the first reference: most texts have none.
function library(): Library {
  const entities: Library = loaded ?? module.createRequire(import.meta.url)("entities/decode");
  loaded = entities;
  return entities;
}

/** Turns a character reference into its characters; undefined for an unknown one. */
export function decodeEntity(reference: string): string | undefined {
  const text = library().decodeHTMLStrict(reference);
  if (text === reference || text === "\ufffd") return undefined;
  // A reference to a line end or another control character ends no line.
  return text < " " ? " " : text;
}
