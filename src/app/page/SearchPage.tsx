import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { paths } from "#model/paths.ts";
import { useHref } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { searchAddress } from "#app/search/search-address.ts";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { WaysOn } from "#app/ui/FallbackLinks.tsx";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";
import styles from "./SearchPage.module.css";

const SearchPanel = lazyAfterHydration(() =>
  import("#app/search/SearchPanel.tsx").then((module) => module.SearchPanel),
);

/** The page of search: a field, and below it what is found. Without JavaScript it says that it needs it, and shows other ways. */
export function SearchPage() {
  const words = useWords();
  const action = useHref()(paths.search);
  const { field, text, setText, change } = useSearchText();
  return (
    <>
      <Head title={words.search} description={words.searchLede} path={paths.search} />
      <PageHeading>{words.search}</PageHeading>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Older screen readers know the role, and not the element. */}
      <form role="search" action={action} className={styles.form} onSubmit={stay}>
        <input
          ref={field}
          data-main-field
          type="search"
          name="q"
          aria-label={words.searchField}
          placeholder={words.searchField}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          maxLength={200}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <input type="submit" value={words.search} />
      </form>
      <SearchPanel text={text} onText={change} />
      <OtherWays />
    </>
  );
}

/** The text of the field, which is also in the address. */
function useSearchText() {
  const field = useRef<HTMLInputElement>(null);
  const isHydrated = useHydrated();
  // On the way back all is there at once, so that scroll and focus can return to their places.
  const [text, setText] = useState(() => (isHydrated ? searchAddress.read().text : ""));
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    // The reader may have typed before this script was there.
    input.value ||= searchAddress.read().text;
    setText(input.value);
    input.focus({ preventScroll: true });
  }, []);
  const change = (next: string) => {
    if (field.current) field.current.value = next;
    setText(next);
  };
  return { field, text, setText, change };
}

/** What the page has without JavaScript. Styles hide it where there are scripts. */
function OtherWays() {
  const words = useWords();
  return (
    <div className={styles.without}>
      <p>{words.searchNeedsScript}</p>
      <WaysOn />
    </div>
  );
}

// What is found stands there already.
function stay(event: FormEvent): void {
  event.preventDefault();
}
