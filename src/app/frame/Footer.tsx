import { paths } from "#model/paths.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Footer.module.css";

/** The footer of every page. */
export function Footer() {
  const words = useWords();
  const { masthead } = useAppContext();
  return (
    <footer className={styles.footer}>
      <p>
        <PageLink to={paths.home}>{masthead.name}</PageLink>
        <span> {words.footerNote}</span>
      </p>
      <p>
        <PageLink to={paths.topics}>{words.allTopics}</PageLink>
        <PageLink to={paths.archive}>{words.archive}</PageLink>
        <a href="#top">{words.toTop}</a>
      </p>
    </footer>
  );
}
