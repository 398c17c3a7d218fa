import { useEffect, useRef } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";
import { paths } from "#model/paths.ts";
import { useReader } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import { Colophon } from "./Colophon.tsx";
import { focusHeading } from "./focus-heading.ts";
import styles from "./Frame.module.css";
import { Nameplate } from "./Nameplate.tsx";
import { Progress } from "./Progress.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { TopicBar } from "./TopicBar.tsx";
import { useSlowNavigation } from "./use-slow-navigation.ts";

/** What stands around every page: the way past it, the paper's name, its topics, and the colophon. */
export function Frame() {
  const words = useWords();
  const { masthead } = useReader();
  const { pathname } = useLocation();
  const onHome = pathname === paths.home;
  const mounted = useHydrated();
  const awaited = useSlowNavigation();
  useArrival(pathname);
  return (
    <div data-frame lang={masthead.language} className={styles.frame}>
      <a className={styles.skip} href="#text">
        {words.skip}
      </a>
      <Progress />
      <header className={styles.wrap}>
        <Nameplate onHome={onHome} />
        <TopicBar onHome={onHome} />
      </header>
      <main id="text" className={styles.wrap} tabIndex={-1} aria-busy={awaited ? true : undefined}>
        {awaited ? <Skeleton pathname={awaited} /> : <Outlet />}
      </main>
      <Colophon />
      {mounted && <ScrollRestoration />}
    </div>
  );
}

/** On a page that was navigated to: focus goes to its heading, so that it is read out from its start, and what the press said of the first page goes. */
function useArrival(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    for (const tag of document.querySelectorAll("[type$='ld+json'],[data-page]")) tag.remove();
    focusHeading();
  }, [pathname]);
}
