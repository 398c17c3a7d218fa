import { useEffect } from "react";
import { useRevalidator, useRouteError } from "react-router";
import { focusHeading } from "#app/frame/focus-heading.ts";
import { WaysOn } from "#app/ui/WaysOn.tsx";
import { PageError } from "#app/data/page-source.ts";
import { useOnline } from "#app/ui/use-online.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./FailurePage.module.css";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** What stands in place of a page that could not be read or shown, with a way to try again; once the connection is back, it tries by itself. */
export function FailurePage() {
  const words = useWords();
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  const { title, lede } = useReason(error);
  // The page that comes after all takes the place of the button that had the focus.
  useEffect(() => () => void setTimeout(focusHeading), []);
  useEffect(() => {
    const again = () => void revalidate();
    globalThis.addEventListener("online", again);
    return () => globalThis.removeEventListener("online", again);
  }, [revalidate]);
  if (error instanceof PageError && error.missing) return <NotFoundPage />;
  return (
    <>
      <Head title={title} description={lede} />
      <Heading lede={lede}>{title}</Heading>
      <p className={styles.again}>
        <button type="button" onClick={() => void revalidate()} disabled={state === "loading"}>
          {words.tryAgain}
        </button>
      </p>
      <WaysOn />
    </>
  );
}

function useReason(error: unknown): { title: string; lede: string } {
  const words = useWords();
  const online = useOnline();
  if (!(error instanceof PageError)) return { title: words.broken, lede: words.brokenLede };
  return online
    ? { title: words.failed, lede: words.failedLede }
    : { title: words.offline, lede: words.offlineLede };
}
