import type { PublishedImage } from "#model/published.ts";
import { useWords } from "#app/data/use-words.ts";
import { Caption } from "./Caption.tsx";
import { EnlargeButton } from "./EnlargeButton.tsx";
import { PictureIcon } from "./icons.tsx";
import styles from "./Picture.module.css";
import { ResponsiveImage } from "#app/ui/ResponsiveImage.tsx";

interface PictureProps {
  image: PublishedImage;
  /** The picture above the text: on the first screen, and as wide as the page. */
  first?: boolean;
}

// As wide as ArticleBody makes them.
const column = "(min-width: 760px) 697px, 92vw";
const page = "(min-width: 960px) 884px, 92vw";

/** A picture with its caption and credit; a narrow strip where no file was supplied. */
export function Picture({ image, first = false }: PictureProps) {
  const words = useWords();
  const { src, alt } = image;
  return (
    <figure className={styles.picture}>
      {src ? (
        <div className={styles.frame}>
          <ResponsiveImage
            image={{ ...image, src }}
            alt={alt ?? ""}
            sizes={first ? page : column}
            first={first}
          />
          <EnlargeButton image={{ ...image, src }} />
        </div>
      ) : (
        <div className={styles.absent}>
          <PictureIcon />
          {words.pictureNotSupplied}
        </div>
      )}
      <Caption image={image} />
    </figure>
  );
}
