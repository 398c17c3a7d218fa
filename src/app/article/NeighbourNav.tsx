import type { ArticleLink, Neighbours } from "#model/page.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./NeighbourNav.module.css";

/** For each topic of an article, links to the next newer and the next older one. */
export function NeighbourNav({ neighbours }: { neighbours: Neighbours[] }) {
  const words = useWords();
  const linked = neighbours.filter(({ newer, older }) => newer || older);
  if (linked.length === 0) return null;
  return (
    <nav aria-label={words.inTheSameTopics} className={styles.neighbours}>
      <h2>{words.inTheSameTopics}</h2>
      {linked.map(({ topic, newer, older }) => (
        <section key={topic}>
          <h3>{topic}</h3>
          <ul>
            {newer && <Neighbour label={words.newer} article={newer} />}
            {older && <Neighbour label={words.older} article={older} />}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Neighbour({ label, article }: { label: string; article: ArticleLink }) {
  return (
    <li>
      <span>{label}</span>
      <PageLink to={article.path}>
        <bdi>{article.headline}</bdi>
      </PageLink>
    </li>
  );
}
