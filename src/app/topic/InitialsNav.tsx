import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./InitialsNav.module.css";

/** Links from each first letter of topics to the page of the index where it begins. */
export function InitialsNav({ initials }: { initials: { initial: string; path: string }[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.initials}>
      <ul className={styles.initials}>
        {initials.map(({ initial, path }) => (
          <li key={initial}>
            <PageLink to={path}>{initial}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
