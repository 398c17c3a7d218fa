import { useRef, useState } from "react";
import type { PublishedVideo } from "#model/published.ts";
import { useHref } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import { PlayIcon } from "./icons.tsx";
import styles from "./Video.module.css";

interface VideoProps {
  video: PublishedVideo;
  /** Of the article, and so of the captions. */
  language: string;
}

/** A video in the text: a poster that plays when pressed, or a quiet frame where none was supplied. */
export function Video({ video, language }: VideoProps) {
  const words = useWords();
  const { src, caption } = video;
  return (
    <figure className={styles.video}>
      {src ? (
        <Player src={src} video={video} language={language} />
      ) : (
        <div className={styles.absent}>
          <PlayIcon />
          {words.videoNotSupplied}
        </div>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

// Before JavaScript, and without it, the browser's own controls do; then one large button stands over the poster.
function Player({ src, video, language }: VideoProps & { src: string }) {
  const words = useWords();
  const href = useHref();
  const [started, setStarted] = useState(false);
  const element = useRef<HTMLVideoElement>(null);
  const facade = useHydrated() && !started;
  const play = () => {
    setStarted(true);
    element.current?.focus();
    // Where the browser refuses, its controls are there by now.
    void element.current?.play().catch(() => {});
  };
  const { poster, captions, width, height, caption } = video;
  return (
    <div className={styles.frame}>
      <video
        ref={element}
        controls={!facade}
        preload="none"
        playsInline
        tabIndex={facade ? -1 : 0}
        aria-label={caption ?? words.video}
        width={width}
        height={height}
        src={href(src)}
        poster={poster && href(poster)}
        onPlay={() => setStarted(true)}
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
      {facade && (
        <button
          type="button"
          className={styles.play}
          onClick={play}
          aria-label={words.playVideo(caption)}
        >
          <PlayIcon />
        </button>
      )}
    </div>
  );
}
