import { useWords } from "#app/data/use-words.ts";
import styles from "./PassageLinks.module.css";
import { useSelectedText } from "./use-selected-text.ts";

/** A button below the selected text of the article, to share it. */
export function SelectionButton({ onShare }: { onShare: (range: Range) => void }) {
  const words = useWords();
  const selected = useSelectedText();
  if (!selected) return null;
  const { top, left, range } = selected;
  return (
    <button
      type="button"
      className={styles.share}
      ref={(button) => {
        // The security policy forbids style attributes in HTML, but not this.
        button?.style.setProperty("inset", `${top}px auto auto ${left}px`);
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onShare(range)}
    >
      {words.sharePassage}
    </button>
  );
}
