import { useEffect, useState } from "react";
import { useRevalidator, useRouteError } from "react-router";
import { focusHeading } from "#app/frame/focus-heading.ts";
import { FallbackLinks } from "#app/ui/FallbackLinks.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { PageError } from "#app/data/page-source.ts";
import { useOnline } from "#app/ui/use-online.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./FailurePage.module.css";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** Shown in place of a page that could not be read or rendered. */
export function FailurePage() {
  const error = useRouteError();
  if (!(error instanceof PageError)) return <BrokenPage />;
  return error.missing ? <NotFoundPage /> : <AbsentPage />;
}

/** A page that did not arrive. It tries again when the reader asks for it, and when the connection is back. */
function AbsentPage() {
  const words = useWords();
  const online = useOnline();
  const { revalidate } = useRevalidator();
  // The button that had the focus goes when the page comes.
  useEffect(() => () => void setTimeout(focusHeading), []);
  useEffect(() => {
    const retry = () => void revalidate();
    globalThis.addEventListener("online", retry);
    return () => globalThis.removeEventListener("online", retry);
  }, [revalidate]);
  return online ? (
    <Notice title={words.failed} lede={words.failedLede} />
  ) : (
    <Notice title={words.offline} lede={words.offlineLede} />
  );
}

/** A page that could not be rendered: it is loaded from the server, whole, where that can be done. Without a connection, it may only be its script that is missing. */
function BrokenPage() {
  const words = useWords();
  const online = useOnline();
  const { loadFromServer } = useAppContext();
  const [stays, setStays] = useState(!loadFromServer);
  useEffect(() => {
    const load = () => void loadFromServer?.().then((loading) => setStays(!loading));
    load();
    // Once more when the connection is back.
    globalThis.addEventListener("online", load);
    return () => globalThis.removeEventListener("online", load);
  }, [loadFromServer]);
  if (!stays) return null;
  return online ? (
    <Notice title={words.broken} lede={words.brokenLede} />
  ) : (
    <Notice title={words.offline} lede={words.offlineLede} />
  );
}

function Notice({ title, lede }: Record<"title" | "lede", string>) {
  const words = useWords();
  const { revalidate, state } = useRevalidator();
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
