import type { PublishedVideo } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Video.module.css";
import { VideoPlayer } from "./VideoPlayer.tsx";

interface VideoProps {
  video: PublishedVideo;
  /** Of the article, and so of the captions. */
  language: string;
}

/** A video with its caption; an empty frame that says so where no file was supplied. */
export function Video({ video, language }: VideoProps) {
  const words = useWords();
  const { src, caption } = typeset(video);
  return (
    <figure className={styles.video}>
      {src ? (
        <VideoPlayer video={{ ...video, src }} language={language} />
      ) : (
        <div className={styles.absent}>{words.videoNotSupplied}</div>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
