import { type MouseEvent, useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { focusHeading } from "./focus-heading.ts";

/** A link that was followed, and its place among those of its page. */
interface LeftBy {
  index: number;
  href: string;
}

/** After a navigation, moves the focus: to the heading, or on the way back to the link that was followed. Also removes the head tags that were pressed for the first page alone. Returns what has to see each click. */
export function useFocusAfterNavigation(): (event: MouseEvent) => void {
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const shown = useRef(pathname);
  const left = useRef(new Map<string, LeftBy>());
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    for (const tag of document.querySelectorAll("[type$='ld+json'],[data-page]")) tag.remove();
    const link = isBack ? find(left.current.get(key)) : undefined;
    if (link) link.focus({ preventScroll: true });
    else focusHeading();
  }, [pathname, key, isBack]);
  return ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link) left.current.set(key, { index: [...document.links].indexOf(link), href: link.href });
  };
}

/** The list may have changed since. */
function find(leftBy: LeftBy | undefined): HTMLElement | undefined {
  const links = [...document.links].filter(({ href }) => href === leftBy?.href);
  return links.find((link) => document.links[leftBy?.index ?? -1] === link) ?? links[0];
}
