import { dayOf } from "#model/dates.ts";
import type { Card } from "#model/page.ts";

/** The articles of one calendar day. */
export interface Day {
  day: string;
  cards: Card[];
}

/** Groups consecutive cards that were published on the same day. */
export function groupByDay(cards: readonly Card[]): Day[] {
  const days: Day[] = [];
  for (const card of cards) {
    const day = dayOf(card.datePublished);
    const last = days.at(-1);
    if (last?.day === day) last.cards.push(card);
    else days.push({ day, cards: [card] });
  }
  return days;
}
