import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PublishedArticle } from "#model/published.ts";
import { useWords } from "#app/data/use-words.ts";
import { blockElements } from "#app/reading-position/visible-block.ts";
import styles from "./SpeechPlayer.module.css";
import { Speech, type SpeechState } from "./speech.ts";
import { toSpokenParts } from "./spoken-parts.ts";

export interface SpeechPlayerProps {
  article: PublishedArticle;
  onClose: () => void;
}

const rates = [0.8, 1, 1.2, 1.5, 2];

/** Controls for reading an article aloud. The block that is spoken is marked in the text. */
export function SpeechPlayer({ article, onClose }: SpeechPlayerProps) {
  const words = useWords();
  const parts = toSpokenParts(article);
  const [{ index, playing, failed }, speech] = useSpeech(article, onClose);
  useSpokenBlock(article, parts[index]?.block);
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
      <span>{words.paragraphOf(index + 1, parts.length)}</span>
      <output>{failed && words.cannotListen}</output>
    </section>
  );
}

function useSpeech(article: PublishedArticle, onEnd: () => void) {
  const [state, setState] = useState<SpeechState>({ index: 0, playing: true, failed: false });
  const current = useRef<Speech>(undefined);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const parts = toSpokenParts(article);
    const { language } = article;
    const speech = new Speech({ parts, language, onState: setState, onEnd: () => end() });
    const stop = () => speech.stop();
    current.current = speech;
    speech.play();
    globalThis.addEventListener("pagehide", stop);
    return () => {
      globalThis.removeEventListener("pagehide", stop);
      stop();
    };
  }, [article]);
  return [state, () => current.current] as const;
}

/** Marks the block that is spoken, and scrolls to it, unless the reader has scrolled away from the one before. */
function useSpokenBlock(article: PublishedArticle, block: number | undefined): void {
  const before = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const element = block === undefined ? undefined : blockElements(article)[block];
    if (!element) return;
    const isFollowed = !before.current || isInView(before.current);
    before.current = element;
    element.dataset["aloud"] = "";
    const { top, bottom } = element.getBoundingClientRect();
    if (isFollowed && (top < 0 || bottom > innerHeight * 0.85))
      element.scrollIntoView({ block: "center" });
    return () => {
      delete element.dataset["aloud"];
    };
  }, [article, block]);
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
}
