import type { AddressMap, Permalink } from "#edition/address-book.ts";
import type { Problem } from "#model/problem.ts";
import { nearest } from "#press/report/nearest-word.ts";
import { type Ledger, warning } from "./permalink-file.ts";

// With more of them, the whole ledger is wrong, and hints are of no use.
const mostHints = 50;

/** Turns the lines of a ledger whose target never was the address of an article into warnings, with the address that was probably meant. */
export function lostTargets(book: AddressMap, { lines, places }: Ledger): Problem[] {
  const found = [...lines.entries()].flatMap(([at, line]) =>
    isLost(book, line) ? [{ line, place: places[at]! }] : [],
  );
  const near = found.length > 0 ? addressesOf(book) : undefined;
  return found.map(({ line: { path, to }, place }, at) => {
    const meant = at < mostHints ? near?.like(to) : undefined;
    const hint = meant ? `Did you mean ${meant}?` : "Correct it, or take the line out.";
    const message = `There is no article at ${to}, and never was one, so ${path} leads nowhere and has no page. ${hint}`;
    return warning(message, place);
  });
}

function isLost(book: AddressMap, line: Permalink): line is Permalink & { to: string } {
  if (!("to" in line) || book.at(line.path)?.to !== line.to) return false;
  return !book.endOf(line.to)?.article;
}

/** The addresses of articles, to be found by their day or by their slug. */
function addressesOf(book: AddressMap) {
  const byDay = new Map<string, string[]>();
  const bySlug = new Map<string, string>();
  for (const { path, article, to } of book.values()) {
    if (!article || to !== undefined) continue;
    const [day, slug] = split(path);
    bySlug.set(slug, path);
    const slugs = byDay.get(day) ?? [];
    if (slugs.push(slug) === 1) byDay.set(day, slugs);
  }
  const like = (path: string) => {
    const [day, slug] = split(path);
    const near = nearest(slug, byDay.get(day) ?? []);
    return near === undefined ? bySlug.get(slug) : `${day}${near}/`;
  };
  return { like };
}

const dayLength = "/2020/01/04/".length;

function split(path: string): [day: string, slug: string] {
  return [path.slice(0, dayLength), path.slice(dayLength, -1)];
}
