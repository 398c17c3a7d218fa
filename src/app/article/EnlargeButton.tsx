import { useRef } from "react";
import { useHref } from "#app/data/app-context.ts";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./EnlargeButton.module.css";
import { EnlargeIcon } from "./icons.tsx";
import type { LightboxProps } from "./Lightbox.tsx";

const loadLightbox = lazyPart(() => import("./Lightbox.tsx").then((module) => module.Lightbox));

/** The button over a picture that opens the lightbox. */
export function EnlargeButton({ image }: Pick<LightboxProps, "image">) {
  const words = useWords();
  const href = useHref();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const tool = useTool<LightboxProps>();
  if (!hydrated) return null;
  const load = () =>
    loadLightbox().catch((error: unknown) => {
      // The browser shows the file itself, if it can.
      if (navigator.onLine) location.assign(href(image.src));
      throw error;
    });
  const close = () => {
    tool.close();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.enlarge}
        aria-haspopup="dialog"
        aria-label={words.enlargePicture(image.alt ?? image.caption)}
        onClick={() => tool.show(load)}
      >
        <EnlargeIcon />
      </button>
      <ToolView tool={tool} props={{ image, onClose: close }} />
    </>
  );
}
