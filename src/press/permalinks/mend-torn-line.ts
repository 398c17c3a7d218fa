import type { AddressBook, ArticleLine, Permalink } from "#edition/address-book.ts";
import type { Claim } from "#edition/permalinks.ts";
import type { Ledger } from "./permalink-file.ts";
import { toText } from "./permalink-line.ts";

/** Completes a last line that was cut off within its headline, and returns it. The line stays as it is where no article fits it, or the address book knows it so. */
export function mendTornLine(
  ledger: Ledger,
  claims: readonly Claim[],
  known: AddressBook,
): Permalink[] {
  const last = ledger.lines.at(-1);
  if (!ledger.tail || !last || "to" in last || last !== ledger.tail.line) return [];
  const whole = claims.find((claim) => isBeginningOf(last, claim));
  if (!whole || known.at(last.path)?.article?.headline === last.headline) return [];
  const line = { ...last, headline: whole.headline };
  ledger.lines[ledger.lines.length - 1] = line;
  return [line];
}

function isBeginningOf({ source, datePublished, headline }: ArticleLine, claim: Claim): boolean {
  if (source !== claim.source || datePublished !== claim.datePublished) return false;
  return claim.headline !== headline && claim.headline.startsWith(withoutTornLetter(headline));
}

/** Tells whether a line is the whole of a ledger's last one, which was cut off. */
export function completes({ tail }: Ledger, line: Permalink | undefined): boolean {
  if (!tail || !line) return false;
  const [part, whole] = [withoutTornLetter(tail.text), toText(line)];
  return part !== whole && whole.startsWith(part);
}

// A letter of several bytes may be cut as well.
function withoutTornLetter(text: string): string {
  return text.replace(/\uFFFD+$/u, "");
}
