import { useEffect, useState } from "react";
import type { PublishedArticle } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";
import { useWords } from "#app/data/use-words.ts";
import { blockElements, observeVisibleBlock } from "./visible-block.ts";
import styles from "./ResumePrompt.module.css";
import { savePosition, usePositionStore } from "./position-store.ts";

/** Stores how far the reader has come in the article, and offers those who return to go on from there. */
export function ResumePrompt({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const [block, dismiss] = useResumeBlock(article);
  if (block === undefined) return null;
  const resume = () => {
    focusBlock(blockElements(article)[block]);
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

/** The index of the block to go on from; undefined once the reader has reached it or dismissed the offer. */
function useResumeBlock(article: PublishedArticle): [number | undefined, () => void] {
  const store = usePositionStore();
  const { path, headline, language } = typeset(article);
  const [resumeAt, setResumeAt] = useState(() => {
    const before = store.read().find((position) => position.path === path);
    return before && !before.done && before.block > 1 ? before.block : undefined;
  });
  useEffect(
    () =>
      observeVisibleBlock(article, ({ block, done }) => {
        setResumeAt((target) => (target === undefined || block >= target ? undefined : target));
        if (block > 0 || done) savePosition(store, { path, headline, language, block, done });
      }),
    [article, store, path, headline, language],
  );
  return [resumeAt, () => setResumeAt(undefined)];
}

function focusBlock(block: HTMLElement | undefined): void {
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "start" });
}
