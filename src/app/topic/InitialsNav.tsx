import { useHref } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./InitialsNav.module.css";
import { letterId } from "./letter-id.ts";

interface InitialsNavProps {
  /** Each with the path of the page of the index where it begins. */
  initials: { initial: string; path: string }[];
  /** The path of this page. */
  here: string;
}

/** Links to where each initial begins, on this page or another one of the index. */
export function InitialsNav({ initials, here }: InitialsNavProps) {
  const words = useWords();
  const href = useHref();
  return (
    <nav aria-label={words.initials}>
      <ul className={styles.initials}>
        {initials.map(({ initial, path }) => (
          <li key={initial}>
            <a href={`${path === here ? "" : href(path)}#${encodeURIComponent(letterId(initial))}`}>
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
