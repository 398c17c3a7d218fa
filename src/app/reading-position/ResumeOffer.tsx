import { useEffect, useState } from "react";
import type { PublishedArticle } from "#model/published.ts";
import { useWords } from "#app/data/use-words.ts";
import { blocksOf, followPlace } from "./visible-block.ts";
import styles from "./ResumeOffer.module.css";
import { remember, usePlaceStore } from "./use-position.ts";

/** Remembers how far an article is read, and offers the way back there to those who return. */
export function ResumeOffer({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const [offered, dismiss] = useReadingPlace(article);
  if (offered === undefined) return null;
  const resume = () => {
    showBlock(blocksOf(article)[offered]);
    dismiss();
  };
  return (
    <div className={styles.offer}>
      <button type="button" onClick={resume}>
        {words.resume}
      </button>
      <button type="button" onClick={dismiss}>
        {words.dismiss}
      </button>
    </div>
  );
}

/** The block to go on from, until the reader has come so far or does not want to. */
function useReadingPlace(article: PublishedArticle): [number | undefined, () => void] {
  const store = usePlaceStore();
  const { path, headline, language } = article;
  const [offered, setOffered] = useState(() => {
    const before = store.read().find((place) => place.path === path);
    return before && !before.done && before.block > 1 ? before.block : undefined;
  });
  useEffect(
    () =>
      followPlace(article, ({ block, done }) => {
        setOffered((wanted) => (wanted === undefined || block >= wanted ? undefined : wanted));
        if (block > 0 || done) remember(store, { path, headline, language, block, done });
      }),
    [article, store, path, headline, language],
  );
  return [offered, () => setOffered(undefined)];
}

function showBlock(block: HTMLElement | undefined): void {
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "start" });
}
