import { useLocation } from "react-router";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { FallbackLinks } from "#app/ui/FallbackLinks.tsx";
import { toPagePath } from "#app/data/page-path.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

const LikelyPages = lazyAfterHydration(() =>
  import("#app/not-found/LikelyPages.tsx").then((module) => module.LikelyPages),
);

/** Shown at an address without a page. */
export function NotFoundPage() {
  const words = useWords();
  const { pathname } = useLocation();
  return (
    <>
      <Head title={words.notFound} description={words.notFoundLede} />
      <PageHeading lede={words.notFoundLede}>{words.notFound}</PageHeading>
      <LikelyPages path={toPagePath(pathname)} />
      <FallbackLinks />
    </>
  );
}
