import { useEffect } from "react";
import { useRevalidator, useRouteError } from "react-router";
import { focusHeading } from "#app/frame/focus-heading.ts";
import { WaysOn } from "#app/list/WaysOn.tsx";
import { PageError } from "#app/source.ts";
import { useWords } from "#app/use-words.ts";
import styles from "./FailurePage.module.css";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

/** What stands in place of a page that could not be read or shown, with a way to try again. */
export function FailurePage() {
  const words = useWords();
  const error = useRouteError();
  const { revalidate, state } = useRevalidator();
  // The page that comes after all takes the place of the button that had the focus.
  useEffect(() => () => void setTimeout(focusHeading), []);
  if (error instanceof PageError && error.missing) return <NotFoundPage />;
  const unread = error instanceof PageError;
  const title = unread ? words.failed : words.broken;
  const lede = unread ? words.failedLede : words.brokenLede;
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
