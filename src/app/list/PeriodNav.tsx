import { periodInWords } from "#model/dates.ts";
import type { PeriodLinks } from "#model/page.ts";
import { periodOfPath } from "#model/paths.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { PagerNav } from "./PagerNav.tsx";

/** Links from a day, month or year to the ones before and after it that have articles. */
export function PeriodNav({ previous, next }: PeriodLinks) {
  const words = useWords();
  const { language } = useAppContext().masthead;
  const linkTo = (to: string | undefined) =>
    to === undefined ? undefined : { to, name: periodInWords(periodOfPath(to) ?? "", language) };
  return <PagerNav label={words.otherDates} previous={linkTo(previous)} next={linkTo(next)} />;
}
