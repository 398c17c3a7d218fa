import { periodInWords, weekdayInWords } from "#model/dates.ts";
import { DateTrail } from "#app/archive/DateTrail.tsx";
import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { PeriodNav } from "#app/list/PeriodNav.tsx";
import { River } from "#app/list/River.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The articles of a day: the last ones, or a full page of earlier ones. */
export function DayPage() {
  const words = useWords();
  const { masthead } = useAppContext();
  const { day, number, cards, path, newer, older, ...beside } = usePage("day");
  const name = periodInWords(day, masthead.language);
  const title = number ? words.numberedPage(name, number) : name;
  return (
    <>
      <Head title={title} description={`${title}: ${words.articles(cards.length)}`} path={path} />
      <DateTrail period={day} />
      <PageHeading lede={weekdayInWords(day, masthead.language)}>{title}</PageHeading>
      <River cards={cards} ofOneDay />
      <NewerOlderNav {...(newer && { newer })} {...(older && { older })} />
      <PeriodNav {...beside} />
    </>
  );
}
