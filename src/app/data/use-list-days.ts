import { daysInWords } from "#model/dates.ts";
import type { ListDays } from "#model/page.ts";
import { useAppContext } from "./app-context.ts";

/** Gives a function that words the days of a list page: `26–28 March 1987`, `26 March 1987 (2)`. */
export function useListDays(): (days: ListDays) => string {
  const { masthead, words } = useAppContext();
  return ({ from, to, part }) => {
    const days = daysInWords(from, to, masthead.language);
    return part ? words.partOfDay(days, part) : days;
  };
}
