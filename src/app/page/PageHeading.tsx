import type { ReactNode } from "react";
import styles from "./PageHeading.module.css";

interface PageHeadingProps {
  children: ReactNode;
  lede?: string;
  /** For topics, whose names are in lower case. */
  capitalize?: boolean;
}

/** The `h1` of a page that is not an article, and a line below it. */
export function PageHeading({ children, lede, capitalize }: PageHeadingProps) {
  return (
    <div className={styles.heading}>
      {/* A browser may word dates in another way than the press. */}
      <h1
        tabIndex={-1}
        className={capitalize ? styles.capitalize : undefined}
        suppressHydrationWarning
      >
        {children}
      </h1>
      {lede && <p>{lede}</p>}
    </div>
  );
}
