import { type RefObject, useRef, useState } from "react";
import type { PublishedVideo } from "#model/published.ts";
import { useHref } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import { PlayIcon } from "./icons.tsx";
import styles from "./Video.module.css";

interface VideoPlayerProps {
  video: PublishedVideo & { src: string };
  /** Of the captions. */
  language: string;
}

/** A video behind one large play button, which gives way to the browser's controls. Until hydration, and without JavaScript, it has those controls from the start. */
export function VideoPlayer({ video, language }: VideoPlayerProps) {
  const words = useWords();
  const [started, setStarted] = useState(false);
  const element = useRef<HTMLVideoElement>(null);
  const hasButton = useHydrated() && !started;
  const play = () => {
    setStarted(true);
    element.current?.focus();
    // Where the browser refuses to play, its controls are visible by now.
    void element.current?.play().catch(() => {});
  };
  return (
    <div className={styles.frame}>
      <VideoElement
        ref={element}
        video={video}
        language={language}
        hasControls={!hasButton}
        onPlay={() => setStarted(true)}
      />
      {hasButton && (
        <button
          type="button"
          className={styles.play}
          onClick={play}
          aria-label={words.playVideo(video.caption)}
        >
          <PlayIcon />
        </button>
      )}
    </div>
  );
}

interface VideoElementProps extends VideoPlayerProps {
  ref: RefObject<HTMLVideoElement | null>;
  hasControls: boolean;
  onPlay: () => void;
}

function VideoElement({ ref, video, language, hasControls, onPlay }: VideoElementProps) {
  const words = useWords();
  const href = useHref();
  const { src, poster, captions, width, height, caption } = video;
  return (
    <video
      ref={ref}
      controls={hasControls}
      preload="none"
      playsInline
      tabIndex={hasControls ? 0 : -1}
      aria-label={caption ?? words.video}
      width={width}
      height={height}
      src={href(src)}
      poster={poster && href(poster)}
      onPlay={onPlay}
    >
      {captions && (
        <track
          kind="captions"
          src={href(captions)}
          srcLang={language}
          label={words.captionsLabel}
          default
        />
      )}
      <p>
        {words.videoFails} <a href={href(src)}>{words.downloadVideo}</a>
      </p>
    </video>
  );
}
