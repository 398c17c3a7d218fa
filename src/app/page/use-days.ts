import type { Card } from "#model/page.ts";
import { useListDays } from "#app/data/use-list-days.ts";

/** Turns the articles of a page, newest first, into the days that they are of: `26–28 March 1987`. Empty where there are none. */
export function useDays(cards: readonly Card[], part?: number): string {
  const inWords = useListDays();
  const [newest, oldest] = [cards[0], cards.at(-1)];
  if (!newest || !oldest) return "";
  return inWords({ from: oldest.datePublished, to: newest.datePublished, ...(part && { part }) });
}
