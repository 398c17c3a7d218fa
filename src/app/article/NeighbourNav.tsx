import { directionOf } from "#model/language.ts";
import type { Neighbours } from "#model/page.ts";
import { typeset } from "#model/typeset.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useTopics } from "#app/data/use-topics.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./NeighbourNav.module.css";

/** The next newer and the next older article of each topic of an article, each of them once. */
export function NeighbourNav({ neighbours }: { neighbours: Neighbours[] }) {
  const words = useWords();
  const { titleOf } = useTopics();
  const seen = new Set<string>();
  const isNew = (path: string) => seen.size < seen.add(path).size;
  const items = neighbours.flatMap(({ topic, newer, older }) =>
    [newer, older].map(
      (one, index) =>
        one &&
        isNew(one.path) && (
          <li key={one.path}>
            <span>
              {titleOf(topic)}, {index > 0 ? words.older : words.newer}
            </span>
            <PageLink to={one.path}>
              <bdi lang={one.language} dir={directionOf(one.language)}>
                {typeset(one).headline}
              </bdi>
            </PageLink>
          </li>
        ),
    ),
  );
  if (seen.size === 0) return null;
  return (
    <nav aria-label={words.inTheSameTopics} className={styles.neighbours}>
      <h2>{words.inTheSameTopics}</h2>
      <ul>{items}</ul>
    </nav>
  );
}
