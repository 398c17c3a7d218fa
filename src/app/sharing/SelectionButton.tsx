import { useLayoutEffect, useRef } from "react";
import { focusText, partAt } from "#app/ui/focus-text.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./PassageLinks.module.css";
import { type SelectedText, useSelectedText } from "./use-selected-text.ts";

interface SelectionButtonProps {
  onShare: (range: Range) => void;
}

/** A button below the selected text of the article, to share it. */
export function SelectionButton({ onShare }: SelectionButtonProps) {
  const selected = useSelectedText();
  return selected && <Button selected={selected} onShare={onShare} />;
}

function Button({ selected, onShare }: SelectionButtonProps & { selected: SelectedText }) {
  const words = useWords();
  const { top, left, range } = selected;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = button;
    // The security policy forbids style attributes in HTML, but not this.
    current?.style.setProperty("inset", `${top}px auto auto ${left}px`);
  }, [top, left]);
  useLayoutEffect(() => {
    const { current } = button;
    const text = partAt(range);
    // When the button goes with the selection, its focus goes to the text.
    return () => {
      if (text && document.activeElement === current) focusText(text);
    };
  }, [range]);
  return (
    <button
      type="button"
      className={styles.share}
      ref={button}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onShare(range)}
    >
      {words.sharePassage}
    </button>
  );
}
