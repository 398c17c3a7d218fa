import type { ReactNode } from "react";
import { useHref, useLinkClickHandler, useLocation } from "react-router";
import { encodePath, toHref } from "#model/paths.ts";
import { pathOf } from "#app/data/page-path.ts";
import { useReader } from "#app/data/app-context.ts";

interface PageLinkProps {
  /** The path of a page. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  rel?: string;
  lang?: string | undefined;
}

/** A link to a page of the paper: its twin is fetched as soon as the reader means to follow it. */
export const PageLink = import.meta.env.SSR && !import.meta.env.TEST ? PressedLink : LiveLink;

function LiveLink({ to, children, ...rest }: PageLinkProps) {
  const { queries, queryClient } = useReader();
  const { pathname } = useLocation();
  const address = encodePath(to);
  // The router's own link brings its framework mode along, which every first visit would load.
  const href = useHref(address);
  const follow = useLinkClickHandler<HTMLAnchorElement>(address);
  const prefetch = () => void queryClient.prefetchQuery(queries.page(to));
  return (
    <a
      href={href}
      aria-current={pathOf(pathname) === to ? "page" : undefined}
      onClick={follow}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      onTouchStart={prefetch}
      {...rest}
    >
      {children}
    </a>
  );
}

// The same markup without what only a browser needs: a list has a hundred links, and each would ask the router six things.
function PressedLink({ to, children, ...rest }: PageLinkProps) {
  const { masthead } = useReader();
  const { pathname } = useLocation();
  return (
    <a
      href={toHref(masthead, to)}
      aria-current={pathOf(pathname) === to ? "page" : undefined}
      {...rest}
    >
      {children}
    </a>
  );
}
