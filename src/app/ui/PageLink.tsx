import type { ReactNode } from "react";
import { useHref, useLinkClickHandler, useLocation } from "react-router";
import { encodePath, toHref } from "#model/paths.ts";
import { toPagePath } from "#app/data/page-path.ts";
import { useAppContext } from "#app/data/app-context.ts";

interface PageLinkProps {
  /** The path of a page. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  rel?: string;
  lang?: string | undefined;
  /** What the address has besides: `?q=iran`. */
  search?: string;
}

/** A link to a page of the paper. The page's twin is fetched as soon as the pointer or the focus comes to the link. */
export const PageLink = import.meta.env.SSR && !import.meta.env.TEST ? PressedLink : BrowserLink;

function BrowserLink({ to, search = "", children, ...rest }: PageLinkProps) {
  const { queries, queryClient } = useAppContext();
  const { pathname } = useLocation();
  const encoded = encodePath(to) + search;
  // React Router's own Link would add the code of its framework mode to every first visit.
  const href = useHref(encoded);
  const follow = useLinkClickHandler<HTMLAnchorElement>(encoded);
  const isCurrent = toPagePath(pathname) === to;
  // The page that is shown shall not change under the pointer.
  const prefetch = () => void (isCurrent || queryClient.prefetchQuery(queries.page(to)));
  return (
    <a
      href={href}
      aria-current={isCurrent ? "page" : undefined}
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

// The same HTML without what only browsers need. A list has a hundred links, so this saves time.
function PressedLink({ to, search = "", children, ...rest }: PageLinkProps) {
  const { masthead } = useAppContext();
  const { pathname } = useLocation();
  return (
    <a
      href={toHref(masthead, to) + search}
      aria-current={toPagePath(pathname) === to ? "page" : undefined}
      {...rest}
    >
      {children}
    </a>
  );
}
