import { type ComponentType, useRef, useState } from "react";
import { useHref } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./EnlargeButton.module.css";
import { EnlargeIcon } from "./icons.tsx";
import type { LightboxProps } from "./Lightbox.tsx";

/** The button over a picture that opens the lightbox. */
export function EnlargeButton({ image }: Pick<LightboxProps, "image">) {
  const words = useWords();
  const href = useHref();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const [Lightbox, setLightbox] = useState<ComponentType<LightboxProps> | null>(null);
  if (!hydrated) return null;
  const name = image.alt ?? image.caption;
  const open = async () => {
    try {
      const loaded = await import("./Lightbox.tsx");
      setLightbox(() => loaded.Lightbox);
    } catch {
      // The script of the lightbox did not load: the browser shows the file itself.
      location.assign(href(image.src));
    }
  };
  const close = () => {
    setLightbox(null);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.enlarge}
        aria-haspopup="dialog"
        aria-label={words.enlargePicture(name)}
        onClick={() => void open()}
      >
        <EnlargeIcon />
      </button>
      {Lightbox && <Lightbox image={image} onClose={close} />}
    </>
  );
}
