import type { Neighbours, Pointer } from "#model/page.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./NeighbourNav.module.css";

/** For each topic of an article, the next newer and the next older one. */
export function NeighbourNav({ neighbours }: { neighbours: Neighbours[] }) {
  const words = useWords();
  const some = neighbours.filter(({ newer, older }) => newer || older);
  if (some.length === 0) return null;
  return (
    <nav aria-label={words.inTheSameTopics} className={styles.neighbours}>
      <h2>{words.inTheSameTopics}</h2>
      {some.map(({ topic, newer, older }) => (
        <section key={topic}>
          <h3>{topic}</h3>
          <ul>
            {newer && <Neighbour label={words.newer} pointer={newer} />}
            {older && <Neighbour label={words.older} pointer={older} />}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Neighbour({ label, pointer }: { label: string; pointer: Pointer }) {
  return (
    <li>
      <span>{label}</span>
      <PageLink to={pointer.path}>
        <bdi>{pointer.headline}</bdi>
      </PageLink>
    </li>
  );
}
