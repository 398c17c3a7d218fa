import type { ReactNode } from "react";
import styles from "./Heading.module.css";

interface HeadingProps {
  children: ReactNode;
  lede?: string;
  /** For topic names, which are kept in lower case. */
  capitalize?: boolean;
}

/** The one `h1` of a page that is not an article, and a line on what it is. */
export function Heading({ children, lede, capitalize }: HeadingProps) {
  return (
    <div className={styles.heading}>
      <h1 tabIndex={-1} className={capitalize ? styles.capitalize : undefined}>
        {children}
      </h1>
      {lede && <p>{lede}</p>}
    </div>
  );
}
