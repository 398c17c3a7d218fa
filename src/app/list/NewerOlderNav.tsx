import type { PagingLinks } from "#model/page.ts";
import { useListDays } from "#app/data/use-list-days.ts";
import { useWords } from "#app/data/use-words.ts";
import { PagerNav } from "./PagerNav.tsx";

/** Links from a list page to newer and older articles, with their days where these stay the same. */
export function NewerOlderNav({ newer, older, newerDays, olderDays }: PagingLinks) {
  const words = useWords();
  const inWords = useListDays();
  const newerName = newerDays ? words.newerDays(inWords(newerDays)) : words.newerArticles;
  const olderName = olderDays ? words.olderDays(inWords(olderDays)) : words.olderArticles;
  return (
    <PagerNav
      label={words.pages}
      previous={newer ? { to: newer, name: newerName } : undefined}
      next={older ? { to: older, name: olderName } : undefined}
    />
  );
}
