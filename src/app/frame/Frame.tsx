import { Fragment } from "react";
import { Outlet, ScrollRestoration, useLocation } from "react-router";
import { paths } from "#model/paths.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { NewerList } from "#app/after-hydration/lazy-components.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import { Footer } from "./Footer.tsx";
import styles from "./Frame.module.css";
import { Nameplate } from "./Nameplate.tsx";
import { NavigationProgress } from "./NavigationProgress.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { TopicBar } from "./TopicBar.tsx";
import { useFocusAfterNavigation } from "./use-focus-after-navigation.ts";
import { useSlowNavigation } from "./use-slow-navigation.ts";

/** What is around every page: the skip link, the nameplate, the topics and the footer. */
export function Frame() {
  const words = useWords();
  const { masthead } = useAppContext();
  const { pathname } = useLocation();
  const onHome = pathname === paths.home;
  const hydrated = useHydrated();
  const slowPath = useSlowNavigation();
  const noteLink = useFocusAfterNavigation();
  return (
    <div data-frame lang={masthead.language} className={styles.frame} onClickCapture={noteLink}>
      <a className={styles.skip} href="#text">
        {words.skip}
      </a>
      <NavigationProgress />
      <header className={styles.wrap}>
        <Nameplate onHome={onHome} />
        <TopicBar onHome={onHome} />
      </header>
      <main id="text" className={styles.wrap} tabIndex={-1} aria-busy={slowPath ? true : undefined}>
        {slowPath ? (
          <Skeleton pathname={slowPath} />
        ) : (
          // Made anew for each page: where a translator has taken the place of a text, React cannot change it.
          <Fragment key={pathname}>
            <Outlet />
          </Fragment>
        )}
      </main>
      <Footer />
      <NewerList key={pathname} />
      {hydrated && <ScrollRestoration />}
    </div>
  );
}
