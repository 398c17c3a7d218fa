import { daysInWords } from "#model/dates.ts";
import type { Card } from "#model/page.ts";
import { useAppContext } from "#app/data/app-context.ts";

/** Turns the articles of a page, newest first, into the days that they are of: `26–28 March 1987`. Empty where there are none. */
export function useDays(cards: readonly Card[]): string {
  const { masthead } = useAppContext();
  const [newest, oldest] = [cards[0], cards.at(-1)];
  if (!newest || !oldest) return "";
  return daysInWords(oldest.datePublished, newest.datePublished, masthead.language);
}
