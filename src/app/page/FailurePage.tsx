import { useEffect } from "react";
import { useRevalidator, useRouteError } from "react-router";
import { focusHeading } from "#app/frame/focus-heading.ts";
import { FallbackLinks } from "#app/ui/FallbackLinks.tsx";
import { PageError } from "#app/data/page-source.ts";
import { useOnline } from "#app/ui/use-online.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./FailurePage.module.css";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** Shown in place of a page that could not be read or rendered. It tries again when the reader asks for it, and when the connection is back. */
export function FailurePage() {
  const words = useWords();
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  const { title, lede } = useMessage(error);
  // The button that had the focus goes when the page comes.
  useEffect(() => () => void setTimeout(focusHeading), []);
  useEffect(() => {
    const retry = () => void revalidate();
    globalThis.addEventListener("online", retry);
    return () => globalThis.removeEventListener("online", retry);
  }, [revalidate]);
  if (error instanceof PageError && error.missing) return <NotFoundPage />;
  return (
    <>
      <Head title={title} description={lede} />
      <PageHeading lede={lede}>{title}</PageHeading>
      <p className={styles.again}>
        <button type="button" onClick={() => void revalidate()} disabled={state === "loading"}>
          {words.tryAgain}
        </button>
      </p>
      <FallbackLinks />
    </>
  );
}

function useMessage(error: unknown): { title: string; lede: string } {
  const words = useWords();
  const online = useOnline();
  if (!(error instanceof PageError)) return { title: words.broken, lede: words.brokenLede };
  return online
    ? { title: words.failed, lede: words.failedLede }
    : { title: words.offline, lede: words.offlineLede };
}
