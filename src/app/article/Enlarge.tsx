import { type ComponentType, useRef, useState } from "react";
import { useHref } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Enlarge.module.css";
import { EnlargeIcon } from "./icons.tsx";
import type { LightboxProps } from "./Lightbox.tsx";

/** The button that lies over a picture and shows it large. */
export function Enlarge({ image }: Pick<LightboxProps, "image">) {
  const words = useWords();
  const href = useHref();
  const mounted = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const [Lightbox, setLightbox] = useState<ComponentType<LightboxProps> | null>(null);
  if (!mounted) return null;
  const name = image.alt ?? image.caption;
  const open = async () => {
    try {
      const loaded = await import("./Lightbox.tsx");
      setLightbox(() => loaded.Lightbox);
    } catch {
      // Without what shows it here, the browser shows the file.
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
