import type { Onward } from "#model/page.ts";
import { useWords } from "#app/data/use-words.ts";
import { PagerNav } from "./PagerNav.tsx";

/** The ways from one page of articles to newer and older ones. */
export function OnwardNav({ newer, older }: Onward) {
  const words = useWords();
  return (
    <PagerNav
      label={words.pages}
      back={newer ? { to: newer, name: words.newerArticles } : undefined}
      on={older ? { to: older, name: words.olderArticles } : undefined}
    />
  );
}
