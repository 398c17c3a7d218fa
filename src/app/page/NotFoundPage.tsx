import { useLocation } from "react-router";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { WaysOn } from "#app/ui/WaysOn.tsx";
import { pathOf } from "#app/data/page-path.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";

const LikelyPages = lazyAfterHydration(
  async () => (await import("#app/not-found/LikelyPages.tsx")).LikelyPages,
);

/** What an address that leads nowhere shows. */
export function NotFoundPage() {
  const words = useWords();
  const { pathname } = useLocation();
  return (
    <>
      <Head title={words.notFound} description={words.notFoundLede} />
      <Heading lede={words.notFoundLede}>{words.notFound}</Heading>
      <LikelyPages path={pathOf(pathname)} />
      <WaysOn />
    </>
  );
}
