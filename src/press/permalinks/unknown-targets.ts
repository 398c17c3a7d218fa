import type { AddressMap, Permalink } from "#edition/address-book.ts";
import { dayOfPath, slugOfPath } from "#model/path-parts.ts";
import { pagePaths } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import { type PermalinkFile, permalinkWarning } from "./permalink-file.ts";

// With more, the whole file is wrong, and hints do not help.
const mostHints = 50;

/** Warns of lines that lead to an address no article ever had, and names the address that was probably meant. */
export function unknownTargets(book: AddressMap, { rows }: PermalinkFile): Problem[] {
  const unknown = rows.flatMap(({ line, position }) =>
    leadsNowhere(book, line) ? [{ ...line, position }] : [],
  );
  const near = unknown.length > 0 ? addressesOf(book) : undefined;
  return unknown.map(({ path, to, position }, at) => {
    const meant = at < mostHints ? near?.like(to) : undefined;
    const hint = meant ? `Did you mean ${meant}?` : "Correct it, or take the line out.";
    const message = `There is no article at ${to}, and never was one, so ${path} leads nowhere and has no page. ${hint}`;
    return permalinkWarning(message, position);
  });
}

function leadsNowhere(book: AddressMap, line: Permalink): line is Permalink & { to: string } {
  if (!("to" in line) || book.at(line.path)?.to !== line.to) return false;
  return !book.endOf(line.to)?.article;
}

/** Finds the address of an article that is most like another one, by day and slug. */
function addressesOf(book: AddressMap) {
  const slugsByDay = new Map<string, string[]>();
  const pathBySlug = new Map<string, string>();
  for (const { path, article, to } of book.values()) {
    if (!article || to !== undefined) continue;
    const [day, slug] = split(path);
    pathBySlug.set(slug, path);
    const slugs = slugsByDay.get(day) ?? [];
    if (slugs.push(slug) === 1) slugsByDay.set(day, slugs);
  }
  const like = (path: string) => {
    const [day, slug] = split(path);
    const near = nearestWord(slug, slugsByDay.get(day) ?? []);
    return near === undefined ? pathBySlug.get(slug) : pagePaths.article(day, near);
  };
  return { like };
}

function split(path: string): [day: string, slug: string] {
  return [dayOfPath(path) ?? "", slugOfPath(path) ?? ""];
}
