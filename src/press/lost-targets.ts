import type { AddressMap, Permalink } from "#edition/address-book.ts";
import type { Problem } from "#model/problem.ts";
import { type Ledger, warning } from "./permalink-file.ts";

/** Turns the lines of a ledger whose target never was the address of an article into warnings. */
export function lostTargets(book: AddressMap, { lines, places }: Ledger): Problem[] {
  return lines.flatMap((line, at) => {
    if (!isLost(book, line)) return [];
    const message = `There is no article at ${line.to}, and never was one, so ${line.path} leads nowhere and has no page. Correct the address, or take the line out.`;
    return [warning(message, places[at]!)];
  });
}

function isLost(book: AddressMap, line: Permalink): line is Permalink & { to: string } {
  if (!("to" in line) || book.at(line.path)?.to !== line.to) return false;
  return !book.endOf(line.to)?.article;
}
