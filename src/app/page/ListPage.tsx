import { dayOf } from "#model/dates.ts";
import type { Card } from "#model/page.ts";
import { wideningTo } from "#model/paths.ts";
import { ArchiveLinks } from "#app/archive/ArchiveLinks.tsx";
import { DateTrail } from "#app/archive/DateTrail.tsx";
import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { useDays } from "./use-days.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** A full page of articles. It stays the same when newer articles come. */
export function ListPage() {
  const words = useWords();
  const { cards, part, path, ...onward } = usePage("feed");
  const days = useDays(cards, part);
  const count = words.articles(cards.length);
  return (
    <>
      <Head title={days} description={`${days}: ${count}`} path={path} />
      <DateTrail period={commonPeriod(cards)} />
      <PageHeading lede={count}>{days}</PageHeading>
      <River cards={cards} />
      <NewerOlderNav {...onward} />
      <ArchiveLinks articles={cards} />
    </>
  );
}

/** The narrowest day, month or year of which all cards are, newest first. */
function commonPeriod(cards: readonly Card[]): string | undefined {
  const [newest = "", oldest = ""] = [cards[0]?.datePublished, cards.at(-1)?.datePublished];
  return wideningTo(dayOf(newest)).findLast((period) => oldest.startsWith(period));
}
