import { divideFront } from "#model/front.ts";
import type { Card } from "#model/page.ts";
import { ArchiveLinks } from "#app/archive/ArchiveLinks.tsx";
import { Front } from "#app/list/Front.tsx";
import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { TopicSections } from "#app/list/TopicSections.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { ContinueReading } from "#app/list/ContinueReading.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";

const maxVideos = 3;

/** The front page: the lead and the newest day, then the topics of the masthead, then a river of older articles. Nothing stands twice on it. */
export function HomePage() {
  const words = useWords();
  const { cards, videos, path, lead = cards[0], sections = [], ...onward } = usePage("home");
  const { masthead } = useAppContext();
  const { seconds, today, earlier } = divideFront(cards, lead?.path);
  const above = lead ? [lead, ...seconds, ...today] : [];
  const clips = without(above, videos).slice(0, maxVideos);
  const listed = sections.flatMap(({ headlines }) => headlines);
  return (
    <>
      <Head description={masthead.description} path={path} />
      {lead ? <Front lead={lead} seconds={seconds} videos={clips} /> : <p>{words.noArticles}</p>}
      <ContinueReading />
      <River cards={today} />
      <TopicSections sections={sections} />
      <River cards={without([...clips, ...listed], earlier)} />
      <NewerOlderNav {...onward} />
      {lead && <ArchiveLinks articles={cards} />}
    </>
  );
}

function without(shown: readonly Pick<Card, "path">[], cards: readonly Card[]): Card[] {
  const taken = new Set(shown.map(({ path }) => path));
  return cards.filter(({ path }) => !taken.has(path));
}
