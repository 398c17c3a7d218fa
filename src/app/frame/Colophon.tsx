import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useReader } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Colophon.module.css";

/** The foot of every page. */
export function Colophon() {
  const words = useWords();
  const { masthead } = useReader();
  return (
    <footer className={styles.colophon}>
      <p>
        <PageLink to={paths.home}>{masthead.name}</PageLink>
        <span> {words.colophon}</span>
      </p>
      <p>
        <PageLink to={paths.topics}>{words.allTopics}</PageLink>
        <a href="#text">{words.toTop}</a>
      </p>
    </footer>
  );
}
