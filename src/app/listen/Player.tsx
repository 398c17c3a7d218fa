import { useEffect, useRef, useState } from "react";
import type { PublishedArticle } from "#model/published.ts";
import { useWords } from "#app/data/use-words.ts";
import { blocksOf } from "#app/reading-position/visible-block.ts";
import styles from "./Player.module.css";
import { createSpeech, type SpeechState } from "./speech.ts";
import { spokenOf } from "./spoken.ts";

export interface PlayerProps {
  article: PublishedArticle;
  onClose: () => void;
}

const rates = [0.8, 1, 1.2, 1.5, 2];

/** Reads an article aloud, and shows the paragraph that is spoken. */
export function Player({ article, onClose }: PlayerProps) {
  const words = useWords();
  const spoken = spokenOf(article);
  const [{ at, playing, failed }, speech] = useSpeech(article, onClose);
  useFollowAlong(article, spoken[at]?.block);
  return (
    <section aria-label={words.player} className={styles.player}>
      <button
        type="button"
        className={styles.main}
        onClick={() => (playing ? speech()?.pause() : speech()?.play())}
      >
        {playing ? words.pause : words.play}
      </button>
      <button type="button" onClick={onClose}>
        {words.stop}
      </button>
      <label>
        {words.speed}
        <select defaultValue={1} onChange={({ target }) => speech()?.setRate(Number(target.value))}>
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {rate}×
            </option>
          ))}
        </select>
      </label>
      <span>{words.paragraphOf(at + 1, spoken.length)}</span>
      <output>{failed && words.cannotListen}</output>
    </section>
  );
}

function useSpeech(article: PublishedArticle, onEnd: () => void) {
  const [state, setState] = useState<SpeechState>({ at: 0, playing: true, failed: false });
  const speech = useRef<ReturnType<typeof createSpeech>>(undefined);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    const job = { spoken: spokenOf(article), language: article.language, onState: setState };
    const started = createSpeech({ ...job, onEnd: () => end.current() });
    speech.current = started;
    started.play();
    globalThis.addEventListener("pagehide", started.stop);
    return () => {
      globalThis.removeEventListener("pagehide", started.stop);
      started.stop();
    };
  }, [article]);
  return [state, () => speech.current] as const;
}

/** Marks the block that is spoken, and brings it into view where it is not. */
function useFollowAlong(article: PublishedArticle, block: number | undefined): void {
  useEffect(() => {
    const element = block === undefined ? undefined : blocksOf(article)[block];
    if (!element) return;
    element.dataset["aloud"] = "";
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.85) element.scrollIntoView({ block: "center" });
    return () => {
      delete element.dataset["aloud"];
    };
  }, [article, block]);
}
