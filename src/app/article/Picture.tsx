import type { PublishedImage } from "#model/published.ts";
import { useHref } from "#app/reader.ts";
import { useWords } from "#app/use-words.ts";
import { PictureIcon } from "./icons.tsx";
import styles from "./Picture.module.css";

interface PictureProps {
  image: PublishedImage;
  /** On the first screen. */
  first?: boolean;
}

/** A picture with its caption and credit; where no file was supplied, a slim strip keeps their place. */
export function Picture({ image, first = false }: PictureProps) {
  const words = useWords();
  const href = useHref();
  const { src, width, height, alt, caption, credit } = image;
  return (
    <figure className={styles.picture}>
      {src ? (
        <img
          src={href(src)}
          width={width}
          height={height}
          alt={alt ?? ""}
          loading={first ? "eager" : "lazy"}
          fetchPriority={first ? "high" : "auto"}
          decoding="async"
        />
      ) : (
        <div className={styles.absent}>
          <PictureIcon />
          {words.pictureNotSupplied}
        </div>
      )}
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && <span> ({credit})</span>}
        </figcaption>
      )}
    </figure>
  );
}
