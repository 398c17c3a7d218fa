import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { pathOf } from "#app/path-of.ts";
import { useReader } from "#app/reader.ts";

interface PageLinkProps {
  /** The path of a page. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  rel?: string;
  lang?: string | undefined;
}

/** A link to a page of the paper: its twin is fetched as soon as the reader means to follow it. */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  const { queries, queryClient } = useReader();
  const { pathname } = useLocation();
  const prefetch = () => void queryClient.prefetchQuery(queries.page(to));
  return (
    <Link
      to={encodeURI(to)}
      discover="none"
      aria-current={pathOf(pathname) === to ? "page" : undefined}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      onTouchStart={prefetch}
      {...rest}
    >
      {children}
    </Link>
  );
}
