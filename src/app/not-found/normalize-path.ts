// Where a query begins, or the remains of one. No path has these characters.
const queryStart = /[?&#]/u;
// What senders and programs leave at the end of an address. A path ends in a letter, a digit or a mark on one.
const remainder = /(?:\/(?:amp|index\.(?:html?|php|txt|json))|=20|%[\da-f]?|[^\p{L}\p{N}\p{M}])$/iu;
const longestRemainder = "/index.html".length;

/** Turns a path at which there is no page into the one that was probably meant: without a query and what was left at the end, in lower case, with single slashes. */
export function normalizePath(path: string): string {
  const [asked = ""] = decodeBytes(path).split(queryStart, 1);
  const normalized = trimRemainders(asked)
    .replace(/\/{2,}/gu, "/")
    .toLowerCase();
  return `${normalized}/`;
}

// One remainder at a time: one pattern for any number of them would take quadratic time.
function trimRemainders(path: string): string {
  let end = path.length;
  for (;;) {
    const found = remainder.exec(path.slice(Math.max(0, end - longestRemainder), end));
    if (!found) return path.slice(0, end);
    end -= found[0].length;
  }
}

// Unlike `decodeURIComponent`, never throws: an address may have been cut in the middle of a character.
function decodeBytes(path: string): string {
  return path.replaceAll(/(?:%[\da-f]{2})+/giu, (run) => {
    const bytes = run.slice(1).split("%");
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
}
