import type { PagingLinks } from "#model/page.ts";
import { useWords } from "#app/data/use-words.ts";
import { PagerNav } from "./PagerNav.tsx";

/** Links from a list page to newer and older articles. */
export function NewerOlderNav({ newer, older }: PagingLinks) {
  const words = useWords();
  return (
    <PagerNav
      label={words.pages}
      previous={newer ? { to: newer, name: words.newerArticles } : undefined}
      next={older ? { to: older, name: words.olderArticles } : undefined}
    />
  );
}
