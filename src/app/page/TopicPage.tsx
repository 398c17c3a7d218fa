import { NewerOlderNav } from "#app/list/NewerOlderNav.tsx";
import { River } from "#app/list/River.tsx";
import { TopicCoverage } from "#app/topic/TopicCoverage.tsx";
import { useDays } from "./use-days.ts";
import { useTopics } from "#app/data/use-topics.ts";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The articles of a topic: the newest ones, or a full page of earlier ones. */
export function TopicPage() {
  const words = useWords();
  const { topic, number, part, coverage, cards, path, ...onward } = usePage("topic");
  const title = useTopics().titleOf(topic);
  const days = useDays(number ? cards : [], part);
  const ofDays = days && `, ${days}`;
  return (
    <>
      <Head title={title + ofDays} description={words.onTopic(title)} path={path} />
      <PageHeading>{title + ofDays}</PageHeading>
      {coverage && <TopicCoverage coverage={coverage} />}
      {cards.length === 0 && <p>{words.noArticles}</p>}
      <River cards={cards} />
      <NewerOlderNav {...onward} />
    </>
  );
}
