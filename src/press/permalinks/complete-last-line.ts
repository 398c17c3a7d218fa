import type { AddressBook, ArticleLine, Permalink } from "#edition/address-book.ts";
import type { Claim } from "#edition/permalinks.ts";
import type { PermalinkFile } from "./permalink-file.ts";
import { formatLine } from "./permalink-line.ts";

/** Completes the last line where it was cut off within its headline, and returns it. Leaves it where no article fits, or where the address book knows the headline as it is. */
export function completeLastLine(
  file: PermalinkFile,
  claims: readonly Claim[],
  known: AddressBook,
): Permalink[] {
  const row = file.rows.at(-1);
  const last = row?.line;
  if (!row || !last || "to" in last || last !== file.tail?.line) return [];
  const whole = claims.find((claim) => isBeginningOf(last, claim));
  if (!whole || known.at(last.path)?.article?.headline === last.headline) return [];
  row.line = { ...last, headline: whole.headline };
  return [row.line];
}

function isBeginningOf({ source, datePublished, headline }: ArticleLine, claim: Claim): boolean {
  if (source !== claim.source || datePublished !== claim.datePublished) return false;
  return claim.headline !== headline && claim.headline.startsWith(withoutTornLetter(headline));
}

/** Tells whether a line is the whole of the file's last one, which was cut off. */
export function completesLastLine({ tail }: PermalinkFile, line: Permalink | undefined): boolean {
  if (!tail || !line) return false;
  const [part, whole] = [withoutTornLetter(tail.text), formatLine(line)];
  return part !== whole && whole.startsWith(part);
}

// A letter of several bytes may be cut off within them.
function withoutTornLetter(text: string): string {
  return text.replace(/\uFFFD+$/u, "");
}
