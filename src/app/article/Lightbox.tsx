import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { directionOf } from "#model/language.ts";
import type { PublishedImage } from "#model/published.ts";
import { useHref, useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { Caption } from "./Caption.tsx";
import styles from "./Lightbox.module.css";

export interface LightboxProps {
  image: PublishedImage & { src: string };
  onClose: () => void;
}

/** A dialog with a picture as large as the window, and its caption. A click on the picture zooms in. */
export function Lightbox({ image, onClose }: LightboxProps) {
  const words = useWords();
  const href = useHref();
  const { language } = useAppContext().masthead;
  const dialog = useRef<HTMLDialogElement>(null);
  const [large, setLarge] = useState(false);
  useEffect(
    () =>
      openModal(dialog.current, (at) => {
        flushSync(() => setLarge(not));
        keepInPlace(dialog.current, at);
      }),
    [],
  );
  const { src, alt, caption } = image;
  return (
    <dialog
      ref={dialog}
      className={`${styles.lightbox} ${large ? styles.large : ""}`}
      aria-label={caption ?? alt ?? words.picture}
      onClose={onClose}
    >
      <div className={styles.bar} lang={language} dir={directionOf(language)}>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
        <button type="button" aria-pressed={large} onClick={() => setLarge(not)}>
          {words.zoom}
        </button>
        <a href={href(src)}>{words.originalFile}</a>
      </div>
      <figure>
        <LargePicture image={image} large={large} />
        <Caption image={image} />
      </figure>
    </dialog>
  );
}

const not = (value: boolean) => !value;

function LargePicture({ image, large }: Pick<LightboxProps, "image"> & { large: boolean }) {
  const href = useHref();
  const { src, width = 1, height = 1, alt, color } = image;
  // Drawings fill the window. Photographs are not shown larger than they are until the reader zooms in.
  const natural = src.toLowerCase().endsWith(".svg") ? "100vw" : `${width}px`;
  const fitting = `min(100%, ${natural}, calc(max(100dvh - 9rem, 60dvh) * ${width / height}))`;
  return (
    <img
      src={href(src)}
      width={width}
      height={height}
      alt={alt ?? ""}
      style={{
        inlineSize: large ? `max(160%, ${width}px)` : fitting,
        ...(color && { background: color }),
      }}
    />
  );
}

/** A point of the window, and what of the picture is there: from 0 to 1. */
interface Pressed {
  x: number;
  y: number;
  across: number;
  down: number;
}

function pressedAt(picture: HTMLImageElement, x: number, y: number): Pressed {
  const { left, top, width, height } = picture.getBoundingClientRect();
  return { x, y, across: (x - left) / width, down: (y - top) / height };
}

/** Scrolls so that what was pressed stays under the pointer. */
function keepInPlace(dialog: HTMLDialogElement | null, { x, y, across, down }: Pressed): void {
  const box = dialog?.querySelector("img")?.getBoundingClientRect();
  if (!dialog || !box) return;
  dialog.scrollLeft += box.left + across * box.width - x;
  dialog.scrollTop += box.top + down * box.height - y;
}

// A click on the empty space around the picture closes the dialog. The browser sees to Escape.
function openModal(
  dialog: HTMLDialogElement | null,
  zoom: (at: Pressed) => void,
): (() => void) | undefined {
  if (!dialog) return undefined;
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    if (target instanceof HTMLImageElement) zoom(pressedAt(target, clientX, clientY));
    else if (target instanceof Element && !target.closest("figcaption, a, button")) dialog.close();
  };
  dialog.addEventListener("click", onClick);
  dialog.showModal();
  return () => dialog.removeEventListener("click", onClick);
}
