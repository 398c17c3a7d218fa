import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { paths } from "#model/paths.ts";
import styles from "./PageHeading.module.css";

interface PageHeadingProps {
  children?: ReactNode;
  lede?: string;
}

/** The heading of a page that is not an article, and a line below it: its `h1`, except for a notice on the front page, where that is the name of the paper. */
export function PageHeading({ children, lede }: PageHeadingProps) {
  const Heading = useLocation().pathname === paths.home ? "h2" : "h1";
  return (
    <div className={styles.heading}>
      {/* A browser may word dates in another way than the press. */}
      <Heading tabIndex={-1} suppressHydrationWarning>
        {children}
      </Heading>
      {lede && <p suppressHydrationWarning>{lede}</p>}
    </div>
  );
}
